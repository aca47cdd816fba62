/** What holds for every call: access, errors, headers, pages of lists. */
@NullMarked
package org.zhize.api.web;

import org.jspecify.annotations.NullMarked;
