/** The program on the command line. */
@NullMarked
package org.zhize.api.cli;

import org.jspecify.annotations.NullMarked;
