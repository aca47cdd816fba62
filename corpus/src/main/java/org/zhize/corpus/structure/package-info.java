/**
 * What a source text is made of: header, outline, articles, tables, annexes. Each question is
 * decided over the whole list it belongs to (numbers over their sequence, cells over their table),
 * not line by line.
 */
@NullMarked
package org.zhize.corpus.structure;

import org.jspecify.annotations.NullMarked;
