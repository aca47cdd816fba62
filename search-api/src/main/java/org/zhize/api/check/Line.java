package org.zhize.api.check;

import org.jspecify.annotations.Nullable;
import org.zhize.api.check.Size.Condition;
import org.zhize.api.ledger.DutyItem;

import java.util.List;
import java.util.Set;

/**
 * A duty, and whether it holds for the enterprise.
 *
 * @param condition what must be true before it holds, in the words of the norm; null for none
 * @param why in Chinese, why it holds or not; null where nothing had to be decided
 */
record Line(DutyItem duty, Verdict verdict, @Nullable String condition, @Nullable String why) {

    /** What is known of a condition. */
    enum Verdict {
        HOLDS,
        /** Nobody has said; the person is asked, never assumed. */
        ASK,
        DOES_NOT_HOLD
    }

    private static final int LONGEST_CONDITION = 60;

    /**
     * @param yes conditions that the person says are true
     * @param no conditions that the person says are not
     */
    static Line of(
            DutyItem duty,
            String subject,
            @Nullable Integer staff,
            Set<String> yes,
            Set<String> no) {
        List<Condition> sizes = Size.in(duty.entry().statement());
        if (sizes.isEmpty()) {
            sizes = Size.in(subject);
        }
        if (!sizes.isEmpty()) {
            return ofSize(duty, sizes, staff, yes, no);
        }
        // 使用被派遣劳动者的: a subject that is a clause is a condition that only the person can tell.
        if (subject.endsWith("的") && subject.length() <= LONGEST_CONDITION) {
            return asked(duty, subject, yes, no);
        }
        return new Line(duty, Verdict.HOLDS, null, null);
    }

    private static Line ofSize(
            DutyItem duty,
            List<Condition> sizes,
            @Nullable Integer staff,
            Set<String> yes,
            Set<String> no) {
        String words = String.join("、", sizes.stream().map(Condition::words).distinct().toList());
        if (staff == null) {
            return asked(duty, words, yes, no);
        }
        long holding = sizes.stream().filter(c -> c.holds(staff)).count();
        if (holding == sizes.size()) {
            return new Line(duty, Verdict.HOLDS, words, "本单位 %d 人，符合“%s”".formatted(staff, words));
        }
        if (holding == 0) {
            return new Line(
                    duty, Verdict.DOES_NOT_HOLD, words, "本单位 %d 人，不符合“%s”".formatted(staff, words));
        }
        // Different sizes for different trades: which of them it is, the number alone does not say.
        return asked(duty, words, yes, no);
    }

    private static Line asked(DutyItem duty, String condition, Set<String> yes, Set<String> no) {
        if (yes.contains(condition)) {
            return new Line(duty, Verdict.HOLDS, condition, "已答：是");
        }
        if (no.contains(condition)) {
            return new Line(duty, Verdict.DOES_NOT_HOLD, condition, "已答：否");
        }
        return new Line(duty, Verdict.ASK, condition, null);
    }
}
