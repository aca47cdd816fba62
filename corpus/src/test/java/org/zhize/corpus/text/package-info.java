@NullMarked
package org.zhize.corpus.text;

import org.jspecify.annotations.NullMarked;
