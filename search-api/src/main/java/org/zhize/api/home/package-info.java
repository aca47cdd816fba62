/** The home page: search and answer in one, above both of their packages. */
@NullMarked
package org.zhize.api.home;

import org.jspecify.annotations.NullMarked;
