@NullMarked
package org.zhize.api.law;

import org.jspecify.annotations.NullMarked;
