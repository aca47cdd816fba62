/** Documents as they were read, kept beside the originals so that nobody waits for a parser. */
@NullMarked
package org.zhize.api.reading;

import org.jspecify.annotations.NullMarked;
