@NullMarked
package org.zhize.indexer;

import org.jspecify.annotations.NullMarked;
