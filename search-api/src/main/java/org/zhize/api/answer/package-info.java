/** Questions in words, answered with evidence or not at all. */
@NullMarked
package org.zhize.api.answer;

import org.jspecify.annotations.NullMarked;
