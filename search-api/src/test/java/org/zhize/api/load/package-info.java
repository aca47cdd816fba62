@NullMarked
package org.zhize.api.load;

import org.jspecify.annotations.NullMarked;
