package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the doer in front of a modal word, by position and by how doers end: the noun before the
 * first circumstance (生产经营单位 in 生产经营单位对重大危险源应当登记建档), with the conditions that make it one of many
 * (前款规定以外的其他生产经营单位，从业人员超过一百人的).
 */
final class SubjectReader {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_STRONG = 3;
    private static final String PREPOSITIONS = "对向为将把与按依根在自从于由经因";

    private final Pattern cut;
    private final Pattern strong;
    private final Pattern ending;
    private final Pattern relative;
    private final Pattern adverbial;
    private final Pattern adverbialEnd;
    private final Pattern measure;
    private final Pattern size;
    private final Pattern adverbs;
    private final Pattern lead;
    private final Pattern more;
    private final Pattern forbidden;
    private final Pattern publicBody;
    private final Pattern placed;
    private final Pattern actFirst;
    private final Pattern passive;
    private final Pattern publicAct;

    private SubjectReader(List<Part> parts) {
        String head = either(parts, "head");
        this.cut =
                Pattern.compile(
                        head + "(?=(?:[(][^()]{0,40}[)])?" + either(parts, "circumstance") + ")");
        this.strong = Pattern.compile(either(parts, "strong"));
        this.ending = Pattern.compile(head + "等?$");
        this.relative = Pattern.compile(either(parts, "relative") + head + "等?$");
        this.adverbial = Pattern.compile(either(parts, "adverbial"));
        this.adverbialEnd = Pattern.compile(either(parts, "adverbial-end") + "$");
        this.measure = Pattern.compile(either(parts, "measure"));
        this.size = Pattern.compile(either(parts, "size"));
        this.adverbs = Pattern.compile(either(parts, "adverb") + "+$");
        this.lead = Pattern.compile(either(parts, "lead") + "*+");
        this.more = Pattern.compile(either(parts, "more"));
        this.forbidden = Pattern.compile(either(parts, "forbidden"));
        this.publicBody = Pattern.compile(either(parts, "public-body") + "$");
        this.placed =
                Pattern.compile(
                        "^" + either(parts, "place") + ".*的[^,的下时后中前]{0,10}" + head + "等?$");
        this.actFirst = Pattern.compile("^" + either(parts, "act-first"));
        this.passive = Pattern.compile(either(parts, "passive"));
        this.publicAct = Pattern.compile(either(parts, "public-act"));
    }

    static SubjectReader standard() {
        return new SubjectReader(
                PatternTable.rows(SubjectReader.class, "subjects.json", Part.class));
    }

    private record Part(String part, List<String> patterns) {}

    private static String either(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.part().equals(name))
                .flatMap(part -> part.patterns().stream())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /**
     * A doer.
     *
     * @param noun its name alone, which later sentences inherit
     * @param whole with the conditions beside it
     * @param doer false for things that must be so (安全设备的设计应当符合标准)
     */
    record Subject(Span noun, Span whole, boolean doer) {}

    /**
     * The doer in the words from start to the modal word, which may be several clauses; null where
     * they name none.
     */
    @Nullable Subject before(String text, int start, int modal) {
        int conditionsEnd = -1;
        for (int end = modal; end > start; ) {
            int from = clauseStart(text, start, end);
            Subject found = inClause(text, from, end, end == modal, from == start || end == modal);
            if (found != null) {
                return conditionsEnd < 0 || conditionsEnd < found.whole().end()
                        ? found
                        : new Subject(
                                found.noun(),
                                new Span(found.whole().start(), conditionsEnd),
                                found.doer());
            }
            if (conditionsEnd < 0 && end > from && text.charAt(end - 1) == '的') {
                conditionsEnd = end;
            }
            end = from - 1;
        }
        return null;
    }

    /** The doer named in the clause of the modal word itself; null where there is none. */
    @Nullable Subject near(String text, int start, int modal) {
        Subject found = inClause(text, clauseStart(text, start, modal), modal, true, false);
        return found != null && found.doer() ? found : null;
    }

    /** Whether the doer is an authority. */
    boolean isPublic(String text, Subject doer) {
        return publicBody.matcher(text).region(doer.noun().start(), doer.noun().end()).find();
    }

    /**
     * Whether the words before a modal word say of whom they speak by what he does (经批准设置的), and
     * that is nothing an authority does (发现、查实、收到 …).
     */
    boolean setsAnother(String text, int start, int modal) {
        int end = modal;
        while (end > start && ", ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > start
                && text.charAt(end - 1) == '的'
                && !publicAct.matcher(text).region(start, end).find();
    }

    /**
     * Of whom a sentence speaks that measures again (不足一百人的，应当…) after 从业人员超过一百人的经营者: the 经营者
     * without the size that no longer holds; the doer itself where the sentence measures nothing.
     */
    Subject otherSize(String text, Subject doer, int start, int modal) {
        int described = text.lastIndexOf('的', doer.noun().end() - SHORTEST);
        boolean sized =
                described > doer.noun().start()
                        && doer.noun().end() - described > SHORTEST
                        && size.matcher(text).region(doer.noun().start(), described).find();
        if (!sized || !size.matcher(text).region(start, modal).find()) {
            return doer;
        }
        Span noun = new Span(described + 1, doer.noun().end());
        return new Subject(noun, noun, doer.doer());
    }

    /** Whom 禁止 names (禁止任何单位和个人…), else null. */
    @Nullable Subject forbidden(String text, int from, int end) {
        Matcher matcher = forbidden.matcher(text).region(from, end);
        if (!matcher.lookingAt()) {
            return null;
        }
        Span span = new Span(matcher.start(), matcher.end());
        return new Subject(span, span, true);
    }

    /** The start of the clause that ends there; 以及… goes on with the clause before it. */
    int clauseStart(String text, int start, int end) {
        int at = end;
        int depth = 0;
        while (at > start) {
            char c = text.charAt(at - 1);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (c == ',' && depth <= 0 && !more.matcher(text).region(at, end).lookingAt()) {
                break;
            }
            at--;
        }
        return at;
    }

    private @Nullable Subject inClause(
            String text, int from, int end, boolean beside, boolean things) {
        Matcher leading = lead.matcher(text).region(from, end);
        int start = leading.lookingAt() ? leading.end() : from;
        Matcher trailing = adverbs.matcher(text).region(start, end);
        int last = trailing.find() ? trailing.start() : end;
        while (last > start && text.charAt(last - 1) == ',') {
            last--;
        }
        if (last - start < SHORTEST) {
            return null;
        }
        Span whole = new Span(start, last);
        if (actFirst.matcher(text).region(start, last).find()) {
            return things ? new Subject(whole, whole, false) : null;
        }
        boolean preposition = PREPOSITIONS.indexOf(text.charAt(start)) >= 0;
        boolean place = placed.matcher(text).region(start, last).find();
        boolean named =
                (!preposition || place)
                        && (beside ? ending : relative).matcher(text).region(start, last).find();
        if (!named
                && (adverbial.matcher(text).region(start, last).lookingAt()
                        || measure.matcher(text).region(start, last).lookingAt())) {
            return null;
        }
        return cutOrWhole(text, whole, beside, things);
    }

    private @Nullable Subject cutOrWhole(String text, Span clause, boolean beside, boolean things) {
        boolean condition = text.charAt(clause.end() - 1) == '的';
        if (ending.matcher(text).region(clause.start(), clause.end()).find()
                && relative.matcher(text).region(clause.start(), clause.end()).find()) {
            return new Subject(clause, clause, true);
        }
        Span noun = cut(cut, text, clause, SHORTEST);
        boolean circumstance =
                adverbialEnd.matcher(text).region(clause.start(), clause.end()).find();
        if (noun == null && (!beside || circumstance)) {
            noun = cut(strong, text, clause, SHORTEST_STRONG);
        }
        if (noun != null
                && condition
                && passive.matcher(text).region(noun.end(), clause.end()).lookingAt()) {
            return null;
        }
        if (noun != null) {
            return new Subject(noun, condition ? clause : noun, true);
        }
        if (ending.matcher(text).region(clause.start(), clause.end()).find()) {
            return new Subject(clause, clause, true);
        }
        boolean thing = things && !condition && !circumstance;
        return thing ? new Subject(clause, clause, false) : null;
    }

    private static @Nullable Span cut(Pattern pattern, String text, Span clause, int shortest) {
        Matcher matcher = pattern.matcher(text).region(clause.start(), clause.end());
        while (matcher.find()) {
            if (matcher.end() - clause.start() >= shortest) {
                return new Span(clause.start(), matcher.end());
            }
        }
        return null;
    }
}
