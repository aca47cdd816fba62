/** Who cites what: found in the words first, resolved against the corpus after. */
@NullMarked
package org.zhize.corpus.citation;

import org.jspecify.annotations.NullMarked;
