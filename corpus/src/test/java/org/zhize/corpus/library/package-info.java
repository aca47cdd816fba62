@NullMarked
package org.zhize.corpus.library;

import org.jspecify.annotations.NullMarked;
