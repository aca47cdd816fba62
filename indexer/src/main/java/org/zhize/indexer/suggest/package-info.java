/** What a user may mean: words of the index, titles, their sound, and endings for what is typed. */
@NullMarked
package org.zhize.indexer.suggest;

import org.jspecify.annotations.NullMarked;
