/** A law as users know it: its versions, what was in force on a day, what a version changed. */
@NullMarked
package org.zhize.api.law;

import org.jspecify.annotations.NullMarked;
