/** Whether the parts work. */
@NullMarked
package org.zhize.api.health;

import org.jspecify.annotations.NullMarked;
