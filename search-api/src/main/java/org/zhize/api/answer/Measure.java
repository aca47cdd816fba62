package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of quantity that a question asks for ({@code measures.json}): 几年 is not answered by a
 * clause that names no years.
 *
 * @param value how a clause says it; null where the question asks for no quantity of a known kind
 * @param noun what must stand in the same clause; null for nothing
 */
record Measure(@Nullable Pattern value, @Nullable String noun) {

    private static final PatternTable<MeasureRow> ROWS =
            PatternTable.load(Measure.class, "measures.json", MeasureRow.class);

    private record Asked(Pattern question, Pattern value) {}

    private static final List<Asked> KINDS = asked(ROWS);
    private static final PatternTable<MeasureRow> OUTCOME_ROWS =
            PatternTable.load(Measure.class, "outcomes.json", MeasureRow.class);
    private static final List<Asked> OUTCOMES = asked(OUTCOME_ROWS);
    private static final Set<Intent> MEASURED = EnumSet.of(Intent.DEADLINE, Intent.TARGET);
    private static final Pattern CLAUSE = Pattern.compile("[^,;。:\\n]+");
    private static final Measure ANY = new Measure(null, null);

    private static List<Asked> asked(PatternTable<MeasureRow> rows) {
        return rows.entries().stream()
                .map(e -> new Asked(Pattern.compile(e.row().asked()), e.pattern()))
                .toList();
    }

    static PatternTable<MeasureRow> rows() {
        return ROWS;
    }

    static PatternTable<MeasureRow> outcomes() {
        return OUTCOME_ROWS;
    }

    static Measure of(Question question) {
        boolean penalty = question.intent() == Intent.PENALTY;
        if (!penalty && !MEASURED.contains(question.intent())) {
            return ANY;
        }
        for (Asked kind : penalty ? OUTCOMES : KINDS) {
            Matcher matcher = kind.question().matcher(question.text());
            if (matcher.find()) {
                boolean named = matcher.namedGroups().containsKey("noun");
                return new Measure(kind.value(), named ? matcher.group("noun") : null);
            }
        }
        return ANY;
    }

    /** Whether the words hold a quantity of that kind; true where none is asked for. */
    boolean isIn(String words) {
        if (value == null) {
            return true;
        }
        String folded = Widths.fold(words);
        if (noun == null) {
            return value.matcher(folded).find();
        }
        return CLAUSE.matcher(folded)
                .results()
                .map(found -> found.group())
                .anyMatch(clause -> clause.contains(noun) && value.matcher(clause).find());
    }

    /** How many quantities of that kind the words hold. */
    long count(String words) {
        return value == null ? 0 : value.matcher(Widths.fold(words)).results().count();
    }
}
