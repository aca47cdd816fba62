package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.DataException;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Penalty.Fine;
import org.zhize.graph.extract.Wording.Use;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads fines out of the words of a penalty. */
final class FineReader {

    private static final String RESOURCE = "fines.json";

    private final Triggers<FineRow> rows;

    private FineReader(Triggers<FineRow> rows) {
        this.rows = rows;
    }

    static FineReader standard() {
        return new FineReader(new Triggers<>(RESOURCE, table()));
    }

    static PatternTable<FineRow> table() {
        return PatternTable.load(FineReader.class, RESOURCE, FineRow.class);
    }

    /**
     * @param person true where the breach itself is that of a person
     */
    List<Fine> read(String text, Span within, boolean person) {
        Plain plain = Plain.of(text, within);
        List<Found<FineRow>> found = Found.in(plain, rows);
        found.sort(Comparator.comparingInt(Found::start));
        List<Fine> fines = new ArrayList<>();
        for (Found<FineRow> one : found) {
            Span span = plain.span(one.start(), one.end());
            fines.add(fine(span.of(text), one, person || onPerson(plain.text(), one.start())));
        }
        return fines;
    }

    private static boolean onPerson(String text, int fine) {
        int start = fine;
        while (start > 0 && ";。".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int last = text.lastIndexOf('处', fine);
        String before = text.substring(start, last < start ? fine : last);
        return Use.FINE_ON_PERSON.in(before);
    }

    private static Fine fine(String mention, Found<FineRow> found, boolean person) {
        String reads = found.row().reads();
        BigDecimal amount = bound(found, "amount", reads);
        BigDecimal least = amount != null ? amount : bound(found, "least", reads);
        BigDecimal most = amount != null ? amount : bound(found, "most", reads);
        String base = found.group("base");
        return new Fine(
                mention, least, most, base.isEmpty() ? null : base, reads.equals("daily"), person);
    }

    private static @Nullable BigDecimal bound(Found<FineRow> found, String group, String reads) {
        String words = found.group(group);
        String figure = found.group(group + "Figure");
        String value = words.isEmpty() ? figure : words;
        if (value.isEmpty()) {
            return null;
        }
        return switch (reads) {
            case "fixed" -> Money.yuan(value);
            case "times" -> Value.number(value);
            case "percent" -> share(value);
            case "percent-times" -> group.equals("least") ? share(value) : Value.number(value);
            case "daily", "open" -> null;
            default -> throw new DataException(RESOURCE, found.row().id(), "reads " + reads);
        };
    }

    private static @Nullable BigDecimal share(String value) {
        BigDecimal number = Value.number(value);
        return number == null ? null : number.movePointLeft(2);
    }
}
