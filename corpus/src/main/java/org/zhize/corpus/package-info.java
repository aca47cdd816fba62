/** What a document is: from the bytes of a file to numbered provisions with stable addresses. */
@NullMarked
package org.zhize.corpus;

import org.jspecify.annotations.NullMarked;
