/** The Lucene index itself: fields, writing, and what a search sees at one moment. */
@NullMarked
package org.zhize.indexer.store;

import org.jspecify.annotations.NullMarked;
