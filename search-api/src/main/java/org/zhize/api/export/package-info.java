/** A document as a file to save: Word, plain text, Markdown, or one page with all of it. */
@NullMarked
package org.zhize.api.export;

import org.jspecify.annotations.NullMarked;
