@NullMarked
package org.zhize.api.reader;

import org.jspecify.annotations.NullMarked;
