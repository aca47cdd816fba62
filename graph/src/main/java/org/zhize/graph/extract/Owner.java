package org.zhize.graph.extract;

import org.zhize.graph.duty.Role;

/**
 * A holder as found in a passage.
 *
 * @param start offset in the passage
 * @param rule id of the row or construct that found it, for tests and for people
 */
record Owner(int start, int end, Role role, String rule) {

    Owner as(Role other, String otherRule) {
        return new Owner(start, end, other, otherRule);
    }
}
