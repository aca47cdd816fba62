@NullMarked
package org.zhize.api.ledger;

import org.jspecify.annotations.NullMarked;
