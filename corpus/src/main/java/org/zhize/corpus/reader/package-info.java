/** Files of every format become one source text; the only user of jsoup, POI and PDFBox. */
@NullMarked
package org.zhize.corpus.reader;

import org.jspecify.annotations.NullMarked;
