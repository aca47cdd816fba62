/**
 * The search index. {@link org.zhize.indexer.SearchIndex} is the door: documents go in as {@link
 * org.zhize.indexer.entry.IndexedDocument}, questions as {@link
 * org.zhize.indexer.query.SearchRequest}. Lucene shows in no signature outside this module.
 */
@NullMarked
package org.zhize.indexer;

import org.jspecify.annotations.NullMarked;
