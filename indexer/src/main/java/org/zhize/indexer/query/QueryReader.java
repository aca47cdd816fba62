package org.zhize.indexer.query;

import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Interpreted.Part;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern LETTERS = Pattern.compile("[a-z][a-z' ]{1,60}");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})\\s*年?度?");
    private static final int MOST_NAMES = 6; // other names of a body that are searched too

    private final Vocabulary vocabulary;
    private final Set<String> undone;
    private final List<Part> parts = new ArrayList<>();
    private final List<Reading.Reference> references = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Reading.PartyName> parties = new ArrayList<>();
    private final Set<Rank> ranks = new LinkedHashSet<>();
    private Intent intent = Intent.SEARCH;
    private int offset;
    private StringBuilder text = new StringBuilder();

    private QueryReader(Vocabulary vocabulary, Set<String> undone) {
        this.vocabulary = vocabulary;
        this.undone = undone;
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
                note(PartKind.PHRASE, phrase.text(), phrase.span(), phrase.text());
                yield phrase;
            }
            case Node.Title title -> {
                note(PartKind.TITLE, title.text(), title.span(), title.text());
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
            case Node.Words(var words, var span, _) -> note(kind, words, span, words);
            case Node.Phrase(var words, var span) -> note(kind, words, span, words);
            case Node.Title(var words, var span) -> note(kind, words, span, words);
            case Node.And _, Node.Or _, Node.Not _ -> {}
        }
    }

    private Node understand(Node.Words words) {
        offset = words.span().start();
        text = new StringBuilder(words.text());
        String typed = words.text();
        readNumber();
        readTitles();
        boolean replaced = readPinyin() || readCorrection();
        String original = replaced ? text.toString() : typed;
        readRegions(original);
        readParties(original);
        readYear();
        readRanks();
        readIntent();
        return new Node.Words(text.toString(), words.span(), false);
    }

    private void readNumber() {
        DocumentNumber.Found found = DocumentNumber.find(text.toString());
        if (found == null) {
            return;
        }
        DocumentNumber number = found.number();
        List<StoredDocument> documents =
                vocabulary.numbered(number.issuer(), number.year(), number.serial());
        String printed = number.issuer() + "〔" + number.year() + "〕" + number.serial() + "号";
        Span span = new Span(found.start(), found.end());
        if ((number.issuer().isEmpty() && documents.isEmpty())
                || !add(PartKind.DOCUMENT_NUMBER, span, printed)) {
            return;
        }
        references.add(new Reading.Reference(printed, documents, null, null, null, shifted(span)));
        if (!documents.isEmpty()) {
            blank(span);
        }
    }

    private void readTitles() {
        for (Vocabulary.TitleMatch match : vocabulary.titles(text.toString())) {
            ArticleReader.Read article = ArticleReader.read(text.toString(), match.span().end());
            if (!add(PartKind.LAW, match.span(), match.title())) {
                continue;
            }
            Span whole = match.span();
            if (article != null) {
                Span at = new Span(match.span().end(), article.end());
                if (add(PartKind.ARTICLE, at, printed(article))) {
                    whole = new Span(whole.start(), article.end());
                } else {
                    article = null;
                }
            }
            references.add(
                    new Reading.Reference(
                            match.title(),
                            match.documents(),
                            article == null ? null : article.article(),
                            article == null ? null : article.paragraph(),
                            article == null ? null : article.item(),
                            shifted(whole)));
            boolean more = !blanked(whole).isBlank();
            if (article != null || more) {
                blank(whole);
            }
        }
    }

    private static String printed(ArticleReader.Read article) {
        return article.article()
                + (article.paragraph() == null ? "" : "第" + article.paragraph() + "款")
                + (article.item() == null ? "" : "第" + article.item() + "项");
    }

    private boolean readPinyin() {
        String letters = text.toString().strip().toLowerCase(Locale.ROOT);
        if (!references.isEmpty() || !LETTERS.matcher(letters).matches()) {
            return false;
        }
        Optional<String> word = vocabulary.pinyin(letters.replaceAll("[' ]", ""));
        return word.isPresent() && replace(PartKind.PINYIN, word.get());
    }

    private boolean readCorrection() {
        String plain = text.toString().strip();
        if (!references.isEmpty() || plain.contains(" ")) {
            return false;
        }
        Optional<String> meant = vocabulary.titleLike(plain);
        if (meant.isEmpty()) {
            meant = vocabulary.wordLike(plain);
        }
        return meant.isPresent() && replace(PartKind.CORRECTION, meant.get());
    }

    /** Searches another text in place of all words typed; a title in it becomes a reference. */
    private boolean replace(PartKind kind, String meant) {
        Span all = new Span(0, text.length());
        if (!add(kind, all, meant)) {
            return false;
        }
        text = new StringBuilder(meant);
        for (Vocabulary.TitleMatch match : vocabulary.titles(meant)) {
            if (match.span().length() == meant.length()) {
                references.add(
                        new Reading.Reference(
                                match.title(), match.documents(), null, null, null, shifted(all)));
            }
        }
        return true;
    }

    private void readRegions(String original) {
        Regions table = Names.standard().regions();
        List<Span> full = new ArrayList<>();
        for (Regions.Found found : table.find(original)) {
            full.add(found.span());
            if (add(PartKind.REGION, found.span(), original, found.span().of(original))) {
                regions.addAll(found.regions());
            }
        }
        // 福建, 北京: the first word of the query or one that stands alone.
        for (int start = 0; start + 2 <= original.length() && full.isEmpty(); start++) {
            if (start > 0 && original.charAt(start - 1) != ' ') {
                continue;
            }
            for (int length = 3; length >= 2; length--) {
                if (start + length <= original.length()) {
                    Span span = new Span(start, start + length);
                    List<Region> called = table.called(span.of(original));
                    if (!called.isEmpty()
                            && add(PartKind.REGION, span, original, span.of(original))) {
                        regions.addAll(called);
                        break;
                    }
                }
            }
        }
    }

    private void readParties(String original) {
        Names names = Names.standard();
        for (Match match : names.find(original)) {
            Set<String> others = new LinkedHashSet<>();
            for (Name name : match.names()) {
                names.surfacesOf(name.body()).stream()
                        .filter(n -> n.form() != org.zhize.corpus.names.Form.SHORT)
                        .forEach(n -> others.add(n.surface()));
                names.successorsOf(name.body())
                        .forEach(
                                s ->
                                        names.body(s.to())
                                                .ifPresent(b -> others.addAll(b.names().values())));
            }
            others.remove(match.core().of(original));
            if (!others.isEmpty() && add(PartKind.PARTY, match.span(), original, first(others))) {
                parties.add(
                        new Reading.PartyName(
                                match.core().of(original),
                                others.stream().limit(MOST_NAMES).toList()));
            }
        }
    }

    private static String first(Set<String> others) {
        return String.join("、", others.stream().limit(MOST_NAMES).toList());
    }

    private void readYear() {
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            add(PartKind.YEAR, new Span(year.start(), year.end()), year.group(1) + "年");
        }
    }

    private void readRanks() {
        for (Rank rank : Rank.values()) {
            int at = (" " + text + " ").indexOf(" " + rank.label() + " ");
            if (at >= 0 && !text.toString().strip().equals(rank.label())) {
                Span span = new Span(at, at + rank.label().length());
                if (add(PartKind.RANK, span, rank.label())) {
                    ranks.add(rank);
                    blank(span);
                }
            }
        }
    }

    private void readIntent() {
        for (PatternTable.Entry<IntentRow> row : INTENTS.entries()) {
            Matcher found = row.pattern().matcher(text);
            if (found.find()) {
                Span span = new Span(found.start(), found.end());
                boolean left = !blanked(span).isBlank() || !references.isEmpty();
                if (left && add(PartKind.INTENT, span, row.row().intent().name())) {
                    if (intent == Intent.SEARCH) {
                        intent = row.row().intent();
                    }
                    blank(span);
                }
            }
        }
    }

    private boolean add(PartKind kind, Span span, String meaning) {
        return add(kind, span, text.toString(), meaning);
    }

    private boolean add(PartKind kind, Span span, String source, String meaning) {
        return note(kind, span.of(source).strip(), shifted(span), meaning);
    }

    private boolean note(PartKind kind, String words, Span span, String meaning) {
        String key = kind + ":" + words;
        if (undone.contains(key)) {
            return false;
        }
        parts.add(new Part(key, kind, words, span, meaning));
        return true;
    }

    private Span shifted(Span span) {
        return span.shifted(offset);
    }

    private void blank(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private String blanked(Span span) {
        return text.substring(0, span.start()) + text.substring(span.end());
    }
}
