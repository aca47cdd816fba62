/** Measuring and training: question sets with the articles that answer them. */
@NullMarked
package org.zhize.indexer.benchmark;

import org.jspecify.annotations.NullMarked;
