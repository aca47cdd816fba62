@NullMarked
package org.zhize.api.home;

import org.jspecify.annotations.NullMarked;
