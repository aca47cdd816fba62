/** Bodies and what they hold. */
@NullMarked
package org.zhize.api.party;

import org.jspecify.annotations.NullMarked;
