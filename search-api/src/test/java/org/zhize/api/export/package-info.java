@NullMarked
package org.zhize.api.export;

import org.jspecify.annotations.NullMarked;
