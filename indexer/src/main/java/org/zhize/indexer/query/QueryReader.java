package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.Part;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a query: what in it is a number, a law, an article, a body, a region, a way of
 * asking; what is left are words. Each of these is a {@link Part} that the user can take back. With
 * AND or OR in it a query is taken literally.
 */
public final class QueryReader {

    private static final PatternTable<IntentRow> INTENTS =
            PatternTable.load(QueryReader.class, "intents.json", IntentRow.class);
    // A year that is asked for, not a day (2024年3月) nor a time limit (2024年底前).
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9A-Za-z.第-])\\(?((?:19|20)[0-9]{2})\\s*"
                            + "(?:年度?(?![0-9一二三四五六七八九十初底末前后内上下春夏秋冬中以至到-])|(?=[ )]|$))\\)?");

    // A word by itself: 连续近三年 is none.
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?<![^ ])(?:最近|近)([0-9]{1,2}|[一二两三四五六七八九十])年(?:以来|来|内)?(?![^ ])"
                            + "|(?<![^ ])((?:19|20)[0-9]{2})年?(?:以来|以后|之后)(?![^ ])");

    private final Vocabulary vocabulary;
    private final Set<String> undone;
    private final List<Part> parts = new ArrayList<>();
    private final List<Reading.Reference> references = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Reading.PartyName> parties = new ArrayList<>();
    private final Set<Rank> ranks = new LinkedHashSet<>();
    private final Set<Status> statuses = new LinkedHashSet<>();
    private final TypedText noted;
    private Intent intent = Intent.SEARCH;
    private @Nullable Integer year;
    private @Nullable LocalDate since;

    private QueryReader(Vocabulary vocabulary, Set<String> undone) {
        this.vocabulary = vocabulary;
        this.undone = undone;
        this.noted = new TypedText("", 0, undone, parts);
    }

    public static Reading read(String typed, Set<String> undone, Vocabulary vocabulary) {
        return new QueryReader(vocabulary, undone).read(QueryParser.parse(typed));
    }

    /**
     * Refuses a text without a word to look for: operators alone, or nothing but what hits must not
     * hold.
     */
    public static void requireWords(String typed) {
        Node parsed = QueryParser.parse(typed);
        if (!parsed.positive().isBlank()) {
            return;
        }
        throw new QueryException(
                excludes(parsed)
                        ? "只写了要排除的词；请再加上要查的词，或选择一个筛选条件。"
                        : "查询里只有运算符（AND、OR、NOT、title:），没有要查的词。");
    }

    private static boolean excludes(Node node) {
        return switch (node) {
            case Node.Not _ -> true;
            case Node.And(var nodes) -> nodes.stream().anyMatch(QueryReader::excludes);
            case Node.Or(var nodes) -> nodes.stream().anyMatch(QueryReader::excludes);
            case Node.Words _, Node.Phrase _, Node.Title _ -> false;
        };
    }

    private Reading read(Node parsed) {
        Node tree = understand(parsed);
        parts.sort(Comparator.comparingInt(part -> part.span().start()));
        String words = tree.positive().strip().replaceAll(" {2,}", " ");
        return new Reading(
                new Interpreted(words, intent, parts),
                tree,
                words,
                references,
                regions,
                parties,
                ranks,
                statuses,
                year,
                since);
    }

    /** The tree with its plain words understood; parts of the syntax are noted on the way. */
    private Node understand(Node node) {
        return switch (node) {
            case Node.Words words -> words.all() ? words : understand(words);
            case Node.And(var nodes) -> new Node.And(nodes.stream().map(this::understand).toList());
            case Node.Or or -> or;
            case Node.Phrase phrase -> {
                noted.note(PartKind.PHRASE, phrase.text(), phrase.span(), phrase.text());
                yield phrase;
            }
            case Node.Title title -> {
                noted.note(PartKind.TITLE, title.text(), title.span(), title.text());
                yield title;
            }
            case Node.Not not -> {
                note(PartKind.EXCLUDED, not.node());
                yield not;
            }
        };
    }

    private void note(PartKind kind, Node excluded) {
        switch (excluded) {
            case Node.Words(var words, var span, _) -> noted.note(kind, words, span, words);
            case Node.Phrase(var words, var span) -> noted.note(kind, words, span, words);
            case Node.Title(var words, var span) -> noted.note(kind, words, span, words);
            case Node.And _, Node.Or _, Node.Not _ -> {}
        }
    }

    private Node understand(Node.Words words) {
        TypedText typed = new TypedText(words.text(), words.span().start(), undone, parts);
        new ReferenceReader(vocabulary, typed, references).read();
        new NameReader(vocabulary, typed, references, regions, parties)
                .read(typed.isReplaced() ? typed.text() : words.text());
        readSince(typed);
        readYear(typed);
        new DocumentWords(typed, !references.isEmpty()).read(ranks, statuses);
        readIntent(typed);
        String absent = absentNumber(typed, words.span().start());
        return absent == null
                ? new Node.Words(typed.text(), words.span(), false)
                : new Node.Phrase(absent, words.span());
    }

    /** The number that is all that is asked for, where no document has it. */
    private @Nullable String absentNumber(TypedText typed, int offset) {
        for (Reading.Reference each : references) {
            boolean absent = each.number() && each.documents().isEmpty() && !typed.isReplaced();
            Span span = each.span().shifted(-offset);
            if (absent && !typed.text().isBlank() && typed.without(span).isBlank()) {
                return each.title();
            }
        }
        return null;
    }

    private void readSince(TypedText typed) {
        Matcher found = SINCE.matcher(typed.text());
        if (!found.find()) {
            return;
        }
        Span span = new Span(found.start(), found.end());
        OptionalInt years =
                found.group(1) == null
                        ? OptionalInt.empty()
                        : ChineseNumeral.parse(found.group(1).replace('两', '二'));
        LocalDate first =
                years.isPresent()
                        ? LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(years.getAsInt())
                        : LocalDate.of(Integer.parseInt(found.group(2)), 1, 1);
        boolean more = !typed.without(span).isBlank() || !references.isEmpty();
        if (more && typed.add(PartKind.SINCE, span, first + "以来")) {
            since = first;
            typed.blank(span);
        }
    }

    private void readYear(TypedText typed) {
        Matcher found = YEAR.matcher(typed.text());
        if (!found.find()) {
            return;
        }
        Span span = new Span(found.start(), found.end());
        boolean more = !typed.without(span).isBlank() || !references.isEmpty();
        // 吕政办发2024 3, which is not here, stays in the text: its year is no other.
        boolean ofNumber =
                references.stream()
                        .anyMatch(r -> r.number() && r.span().overlaps(typed.shifted(span)));
        if (more && !ofNumber && typed.add(PartKind.YEAR, span, found.group(1) + "年")) {
            year = Integer.valueOf(found.group(1));
            typed.blank(span);
        }
    }

    private void readIntent(TypedText typed) {
        for (PatternTable.Entry<IntentRow> row : INTENTS.entries()) {
            Matcher found = row.pattern().matcher(typed.text());
            if (found.find()) {
                Span span = new Span(found.start(), found.end());
                boolean left = !typed.without(span).isBlank() || !references.isEmpty();
                if (left && typed.add(PartKind.INTENT, span, row.row().intent().name())) {
                    if (intent == Intent.SEARCH) {
                        intent = row.row().intent();
                    }
                    typed.blank(span);
                }
            }
        }
    }
}
