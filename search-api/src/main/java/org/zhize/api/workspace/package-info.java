/** Everything that is open on one data directory. */
@NullMarked
package org.zhize.api.workspace;

import org.jspecify.annotations.NullMarked;
