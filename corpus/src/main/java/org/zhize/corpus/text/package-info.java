/** Positions, numerals and widths: what every reader of Chinese text needs. */
@NullMarked
package org.zhize.corpus.text;

import org.jspecify.annotations.NullMarked;
