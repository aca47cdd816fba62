/** 责任清单: duties as rows that people and programs take away. */
@NullMarked
package org.zhize.api.ledger;

import org.jspecify.annotations.NullMarked;
