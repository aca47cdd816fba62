@NullMarked
package org.zhize.api.check;

import org.jspecify.annotations.NullMarked;
