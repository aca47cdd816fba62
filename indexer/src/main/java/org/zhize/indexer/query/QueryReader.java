package org.zhize.indexer.query;

import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.Part;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})\\s*年?度?");

    private final Vocabulary vocabulary;
    private final Set<String> undone;
    private final List<Part> parts = new ArrayList<>();
    private final List<Reading.Reference> references = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Reading.PartyName> parties = new ArrayList<>();
    private final Set<Rank> ranks = new LinkedHashSet<>();
    private final TypedText noted;
    private Intent intent = Intent.SEARCH;

    private QueryReader(Vocabulary vocabulary, Set<String> undone) {
        this.vocabulary = vocabulary;
        this.undone = undone;
        this.noted = new TypedText("", 0, undone, parts);
    }

    public static Reading read(String typed, Set<String> undone, Vocabulary vocabulary) {
        return new QueryReader(vocabulary, undone).read(QueryParser.parse(typed));
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
                ranks);
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
        boolean replaced = new ReferenceReader(vocabulary, typed, references).read();
        new NameReader(typed, regions, parties).read(replaced ? typed.text() : words.text());
        readYear(typed);
        readRanks(typed);
        readIntent(typed);
        return new Node.Words(typed.text(), words.span(), false);
    }

    private void readYear(TypedText typed) {
        Matcher year = YEAR.matcher(typed.text());
        if (year.find()) {
            typed.add(PartKind.YEAR, new Span(year.start(), year.end()), year.group(1) + "年");
        }
    }

    private void readRanks(TypedText typed) {
        for (Rank rank : Rank.values()) {
            int at = (" " + typed.text() + " ").indexOf(" " + rank.label() + " ");
            if (at >= 0 && !typed.text().strip().equals(rank.label())) {
                Span span = new Span(at, at + rank.label().length());
                if (typed.add(PartKind.RANK, span, rank.label())) {
                    ranks.add(rank);
                    typed.blank(span);
                }
            }
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
