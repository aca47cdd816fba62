/** How text becomes terms: one reading for documents and queries, with offsets into the source. */
@NullMarked
package org.zhize.indexer.analysis;

import org.jspecify.annotations.NullMarked;
