/** The originals, by content; the journal of what came in and what was done with it. */
@NullMarked
package org.zhize.corpus.library;

import org.jspecify.annotations.NullMarked;
