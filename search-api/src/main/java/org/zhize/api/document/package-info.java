/** Documents: load, list, open, take away, delete. */
@NullMarked
package org.zhize.api.document;

import org.jspecify.annotations.NullMarked;
