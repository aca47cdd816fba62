@NullMarked
package org.zhize.indexer.analysis;

import org.jspecify.annotations.NullMarked;
