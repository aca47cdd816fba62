/** Finding by words. */
@NullMarked
package org.zhize.api.search;

import org.jspecify.annotations.NullMarked;
