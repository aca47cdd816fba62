/** 义务自查: what an enterprise of a given kind must, must not and may do. */
@NullMarked
package org.zhize.api.check;

import org.jspecify.annotations.NullMarked;
