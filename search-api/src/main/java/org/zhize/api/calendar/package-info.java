/** What is due when: dated duties by month, and as a calendar file. */
@NullMarked
package org.zhize.api.calendar;

import org.jspecify.annotations.NullMarked;
