package org.zhize.api.answer;

/** What of a kind of question is asked for, where one kind has several. */
enum Aspect {
    /** Whether a document is in force. */
    VALID,
    /** What repealed it. */
    REPEALED_BY,
    /** From when it holds. */
    EFFECTIVE,
    /** Who issued it. */
    ISSUER,
    /** How long ahead something is to be done. */
    BEFORE,
    /** How long something is valid. */
    PERIOD,
    /** How high the fine is. */
    AMOUNT,
    /** Who punishes. */
    AUTHORITY,
    /** A number, with its unit. */
    QUANTITY,
    /** A body that watches over others: who does the thing watched is no answer. */
    REGULATOR,
    /** Who lets others do it. */
    APPROVER
}
