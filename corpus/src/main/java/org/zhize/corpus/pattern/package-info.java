/** Knowledge as rows: tables of wordings with examples, loaded strictly. */
@NullMarked
package org.zhize.corpus.pattern;

import org.jspecify.annotations.NullMarked;
