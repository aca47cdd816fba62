/** Words of Chinese text; the only user of HanLP. */
@NullMarked
package org.zhize.corpus.segment;

import org.jspecify.annotations.NullMarked;
