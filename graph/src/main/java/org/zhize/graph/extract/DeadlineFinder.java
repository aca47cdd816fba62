package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds by when: 2025年底前, 6月底前, 自…之日起三十日内. A date without a year takes that of the last date before
 * it in the same span, else that of the document. Dates before the document's own year are facts of
 * the past and no deadlines.
 */
public final class DeadlineFinder {

    private final Triggers<DeadlineRow> rows;
    private final Triggers<DeadlineRow> cells;

    DeadlineFinder(Triggers<DeadlineRow> rows, Triggers<DeadlineRow> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    public static DeadlineFinder standard() {
        return new DeadlineFinder(triggers("deadlines.json"), triggers("deadline-cells.json"));
    }

    private static Triggers<DeadlineRow> triggers(String resource) {
        return new Triggers<>(resource, table(resource));
    }

    static PatternTable<DeadlineRow> table(String resource) {
        return PatternTable.load(DeadlineFinder.class, resource, DeadlineRow.class);
    }

    /**
     * In the order of the text; offsets are those of the text. A span that is nothing but a time
     * (the cell of a table) is read as one where running text would not be: 2024年, 6月, 长期.
     */
    public List<Deadline> find(String text, Span within, Context context) {
        Plain plain = Plain.of(text, within);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Found<DeadlineRow>> alone = Found.in(plain, cells);
        return read(text, plain, alone.isEmpty() ? Found.in(plain, rows) : alone, context);
    }

    /** The time that the words are and nothing else: 第三季度 over a column, 持续推进 in it. */
    List<Deadline> alone(String text, Span within, Context context) {
        Plain plain = Plain.of(text, within);
        return plain.isEmpty() ? List.of() : read(text, plain, Found.in(plain, cells), context);
    }

    private static List<Deadline> read(
            String text, Plain plain, List<Found<DeadlineRow>> found, Context context) {
        List<Deadline> deadlines = new ArrayList<>();
        DateReader reader = new DateReader(context);
        found.sort(Comparator.comparingInt(Found::start));
        for (Found<DeadlineRow> one : found) {
            Deadline deadline = read(text, plain, one, reader);
            if (deadline != null && deadlines.stream().noneMatch(d -> same(d, deadline))) {
                deadlines.add(deadline);
            }
        }
        return deadlines;
    }

    private static boolean same(Deadline one, Deadline other) {
        return one.mention().equals(other.mention());
    }

    private static @Nullable Deadline read(
            String text, Plain plain, Found<DeadlineRow> one, DateReader reader) {
        Span span = plain.span(one.start(), one.end());
        String mention = span.of(text);
        return switch (one.row().reads()) {
            case NONE -> null;
            case VAGUE -> new Deadline(mention, span, null, null, null, true);
            case RELATIVE -> new Deadline(mention, span, null, null, Relative.of(one), false);
            case START -> {
                LocalDate from = reader.first(one);
                yield new Deadline(mention, span, null, from, null, from == null);
            }
            case RANGE -> {
                LocalDate from = reader.first(one);
                LocalDate to = reader.second(one);
                if (to != null && from != null && to.isBefore(from)) {
                    to = to.plusYears(1); // 11月至3月
                }
                yield to == null || reader.isPast(to)
                        ? null
                        : new Deadline(mention, span, to, from, null, false);
            }
            case DATE -> {
                LocalDate date = reader.last(one);
                yield date != null && reader.isPast(date)
                        ? null
                        : new Deadline(mention, span, date, null, null, date == null);
            }
        };
    }
}
