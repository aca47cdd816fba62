package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Penalty;
import org.zhize.graph.duty.Recurrence;
import org.zhize.graph.duty.Target;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A duty in the margin: who, in which role, by when; the rest is one click away.
 *
 * @param words that set it, where nobody is named whom one could tell it by; else null
 */
record DutyMark(
        String id,
        String kind,
        @Nullable String words,
        List<Holder> holders,
        List<Term> terms,
        List<Cost> penalties) {

    private static final int MOST_WORDS = 24;

    /**
     * Who holds it.
     *
     * @param style of the role, for the style sheet
     * @param from where an inherited holder was taken from, else null
     */
    record Holder(
            String role,
            String style,
            String name,
            String party,
            String mention,
            @Nullable String from) {}

    /** 时限, 频次 or 目标 in the words of the text, with the day where they give one. */
    record Term(String label, @Nullable String day, String words) {}

    /** The article that says what a breach costs; {@code inferred} where only likeness ties it. */
    record Cost(String name, String href, boolean inferred) {}

    /**
     * For a page.
     *
     * @param name of a provision of the same document, such as 第九十七条
     */
    static DutyMark of(Duty duty, Function<Address, String> name) {
        return new DutyMark(
                duty.id(),
                duty.kind().label(),
                duty.holdings().isEmpty() ? cut(duty.statement()) : null,
                duty.holdings().stream().map(DutyMark::holder).toList(),
                Stream.of(
                                duty.deadlines().stream().map(DutyMark::term),
                                duty.recurrences().stream().map(DutyMark::term),
                                duty.targets().stream().map(DutyMark::term))
                        .flatMap(s -> s)
                        .toList(),
                duty.penalties().stream().map(p -> cost(p, name)).distinct().toList());
    }

    private static String cut(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }

    private static Holder holder(Holding holding) {
        return new Holder(
                holding.role().label(),
                "role-" + holding.role().name().toLowerCase(Locale.ROOT),
                holding.party().name(),
                holding.party().id(),
                holding.mention(),
                holding.inherited() ? holding.from() : null);
    }

    private static Term term(Deadline deadline) {
        return new Term(
                "时限",
                deadline.date() == null ? null : deadline.date().toString(),
                deadline.mention());
    }

    private static Term term(Recurrence recurrence) {
        return new Term("频次", null, recurrence.mention());
    }

    private static Term term(Target target) {
        return new Term("目标", null, target.mention());
    }

    private static Cost cost(Penalty penalty, Function<Address, String> name) {
        return new Cost(
                name.apply(penalty.provision()),
                Places.href(penalty.provision()),
                !penalty.explicit());
    }
}
