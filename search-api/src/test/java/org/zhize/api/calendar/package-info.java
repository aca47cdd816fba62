@NullMarked
package org.zhize.api.calendar;

import org.jspecify.annotations.NullMarked;
