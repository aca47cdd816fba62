@NullMarked
package org.zhize.corpus.structure;

import org.jspecify.annotations.NullMarked;
