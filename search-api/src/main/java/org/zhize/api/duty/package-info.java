/** Duties by content, and the chain around one. */
@NullMarked
package org.zhize.api.duty;

import org.jspecify.annotations.NullMarked;
