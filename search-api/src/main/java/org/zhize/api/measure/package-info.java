/** How well and how fast a running service finds and answers: files of cases, and question sets. */
@NullMarked
package org.zhize.api.measure;

import org.jspecify.annotations.NullMarked;
