/** 导入与管理: what the library holds, brought in, replaced, taken out and read again. */
@NullMarked
package org.zhize.api.library;

import org.jspecify.annotations.NullMarked;
