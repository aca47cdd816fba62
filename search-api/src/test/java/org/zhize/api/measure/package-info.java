@NullMarked
package org.zhize.api.measure;

import org.jspecify.annotations.NullMarked;
