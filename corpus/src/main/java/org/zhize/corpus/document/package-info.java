/** What a document is: header, blocks, addresses. */
@NullMarked
package org.zhize.corpus.document;

import org.jspecify.annotations.NullMarked;
