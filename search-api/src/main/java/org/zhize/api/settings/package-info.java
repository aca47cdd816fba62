/** What an installation can set: one file, one record. */
@NullMarked
package org.zhize.api.settings;

import org.jspecify.annotations.NullMarked;
