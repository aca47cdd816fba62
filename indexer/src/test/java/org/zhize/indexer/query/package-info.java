@NullMarked
package org.zhize.indexer.query;

import org.jspecify.annotations.NullMarked;
