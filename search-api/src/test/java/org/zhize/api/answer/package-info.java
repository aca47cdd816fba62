@NullMarked
package org.zhize.api.answer;

import org.jspecify.annotations.NullMarked;
