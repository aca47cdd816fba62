/**
 * A document as people read it: a sheet at a time, with what is known of each provision beside it.
 */
@NullMarked
package org.zhize.api.reader;

import org.jspecify.annotations.NullMarked;
