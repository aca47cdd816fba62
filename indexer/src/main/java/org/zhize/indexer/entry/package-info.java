/** What goes into the index, and what it knows of each document. */
@NullMarked
package org.zhize.indexer.entry;

import org.jspecify.annotations.NullMarked;
