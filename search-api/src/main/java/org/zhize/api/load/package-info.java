/** From a file to index and graph, and back in step after a crash. */
@NullMarked
package org.zhize.api.load;

import org.jspecify.annotations.NullMarked;
