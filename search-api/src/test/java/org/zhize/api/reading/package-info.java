@NullMarked
package org.zhize.api.reading;

import org.jspecify.annotations.NullMarked;
