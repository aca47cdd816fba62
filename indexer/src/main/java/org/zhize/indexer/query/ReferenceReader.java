package org.zhize.indexer.query;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a query names outright: documents by number, laws and articles, mistyped or in pinyin
 * too.
 */
final class ReferenceReader {

    // Pinyin is typed in one go or with a blank after each syllable or word.
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z][A-Za-z' ]*[A-Za-z]");
    // What stands behind a mistyped title: 安全生产发36条.
    private static final Pattern ARTICLE =
            Pattern.compile("(?:第\\s*[0-9零〇一二三四五六七八九十百千]|[0-9]{1,4}\\s*条).*$");

    private static final Pattern YEAR_BEHIND = Pattern.compile("\\s*[(（][0-9]{4}年?[)）]$");

    private final Vocabulary vocabulary;
    private final TypedText typed;
    private final List<Reading.Reference> references;

    /**
     * @param references to add to
     */
    ReferenceReader(Vocabulary vocabulary, TypedText typed, List<Reading.Reference> references) {
        this.vocabulary = vocabulary;
        this.typed = typed;
        this.references = references;
    }

    void read() {
        readNumber();
        String pinyin = readPinyin();
        readTitles(pinyin);
        if (isOpen()) {
            readCorrection();
        }
        if (isOpen()) {
            readAbbreviation();
        }
        if (isOpen() && !typed.text().strip().contains(" ")) {
            String plain = typed.text().strip();
            vocabulary.wordLike(plain).ifPresent(meant -> correct(plain, meant, ""));
        }
    }

    private void readNumber() {
        DocumentNumber.Found found = DocumentNumber.find(typed.text());
        if (found == null) {
            readSerial();
            return;
        }
        DocumentNumber number = found.number();
        // 根据岚政发〔2024〕15号: the code begins where a known one does.
        int before = 0;
        List<StoredDocument> documents = numbered(number, 0);
        while (documents.isEmpty() && before + 2 < number.issuer().length()) {
            before++;
            documents = numbered(number, before);
        }
        if (documents.isEmpty() && !found.sure()) {
            return;
        }
        int skipped = documents.isEmpty() ? 0 : before;
        String printed =
                number.issuer().substring(skipped)
                        + "〔"
                        + number.year()
                        + "〕"
                        + number.serial()
                        + "号";
        Span span = new Span(found.start() + skipped, found.end());
        if (!typed.add(PartKind.DOCUMENT_NUMBER, span, printed)) {
            return;
        }
        references.add(
                new Reading.Reference(
                        printed, documents, null, null, null, null, true, typed.shifted(span)));
        // Alone it is looked for in the texts that mention it.
        if (!documents.isEmpty() || !typed.without(span).isBlank()) {
            typed.blank(span);
        }
    }

    private void readSerial() {
        SerialNumber.Found found = SerialNumber.find(typed.text());
        if (found == null) {
            return;
        }
        SerialNumber number = found.number();
        List<StoredDocument> documents = vocabulary.numbered(number.issuer(), number.serial());
        // 根据国务院令第493号: the issuer begins where a known one does.
        while (documents.isEmpty() && number.issuer().length() > 3) {
            number = new SerialNumber(number.issuer().substring(1), number.serial());
            documents = vocabulary.numbered(number.issuer(), number.serial());
        }
        Span span = new Span(found.start(), found.end());
        boolean alone = typed.without(span).isBlank();
        if (documents.isEmpty() && !(alone && found.number().isSure())) {
            return;
        }
        String printed = documents.isEmpty() ? found.number().printed() : number.printed();
        if (typed.add(PartKind.DOCUMENT_NUMBER, span, printed)) {
            references.add(
                    new Reading.Reference(
                            printed, documents, null, null, null, null, true, typed.shifted(span)));
            if (!documents.isEmpty()) {
                typed.blank(span);
            }
        }
    }

    private List<StoredDocument> numbered(DocumentNumber number, int from) {
        return vocabulary.numbered(number.issuer().substring(from), number.year(), number.serial());
    }

    /**
     * @param meant what was put in place of all words, whose title needs no mention; or nothing
     */
    private void readTitles(String meant) {
        for (Vocabulary.TitleMatch match : vocabulary.titles(typed.text())) {
            readTitle(match, meant);
        }
    }

    private void readTitle(Vocabulary.TitleMatch match, String meant) {
        ArticleReader.Read article = ArticleReader.read(typed.text(), match.span().end());
        if (article == null) {
            article = ArticleReader.before(typed.text(), match.span().start());
        }
        boolean all = typed.without(match.span()).isBlank();
        boolean known = all && match.span().of(typed.text()).equals(meant);
        if (!known && !typed.add(PartKind.LAW, match.span(), match.title())) {
            return;
        }
        Span whole = match.span();
        if (article != null) {
            Span at = new Span(article.start(), article.end());
            if (typed.add(PartKind.ARTICLE, at, article.printed())) {
                whole =
                        new Span(
                                Math.min(whole.start(), at.start()),
                                Math.max(whole.end(), at.end()));
            } else {
                article = null;
            }
        }
        refer(match, article, whole);
        if (article != null || !typed.without(whole).isBlank()) {
            typed.blank(whole);
        } else if (all) {
            // 道交法: the words of a short form stand nowhere, those of the title do.
            typed.substitute(whole, shortTitle(match));
        }
    }

    private void refer(
            Vocabulary.TitleMatch match, ArticleReader.@Nullable Read article, Span whole) {
        List<ArticleReader.Article> articles =
                article == null
                        ? List.of(new ArticleReader.Article(null, null, null, null))
                        : article.articles();
        for (ArticleReader.Article one : articles) {
            references.add(
                    new Reading.Reference(
                            match.title(),
                            match.documents(),
                            one.article(),
                            one.paragraph(),
                            one.item(),
                            one.chapter(),
                            false,
                            typed.shifted(whole)));
        }
    }

    private static String shortTitle(Vocabulary.TitleMatch match) {
        // 宪法修正案(2018年): the year tells amendments apart, yet nobody asked for it.
        String title = match.documents().getFirst().header().shortTitle();
        return YEAR_BEHIND.matcher(title).replaceFirst("");
    }

    /** Puts what was meant in place of letters; that of all words, if it stands for all. */
    private String readPinyin() {
        Matcher run = LETTERS.matcher(typed.text());
        StringBuilder text = new StringBuilder();
        String before = typed.text();
        int done = 0;
        while (run.find()) {
            text.append(before, done, run.start());
            text.append(meaning(before, new Span(run.start(), run.end())));
            done = run.end();
        }
        text.append(before.substring(done));
        String after = text.toString();
        if (after.equals(before)) {
            return "";
        }
        typed.replace(after);
        return after.strip();
    }

    /** The whole run as one word, else each of its parts. */
    private String meaning(String text, Span run) {
        Optional<String> whole = sound(run.of(text));
        if (whole.isPresent()) {
            return typed.add(PartKind.PINYIN, run, whole.get()) ? whole.get() : run.of(text);
        }
        StringBuilder words = new StringBuilder();
        int at = run.start();
        for (String part : run.of(text).split("(?<= )|(?= )")) {
            Span span = new Span(at, at + part.length());
            at = span.end();
            Optional<String> word = part.isBlank() ? Optional.empty() : word(part);
            boolean read = word.isPresent() && typed.add(PartKind.PINYIN, span, word.get());
            words.append(read ? word.orElse(part) : part);
        }
        return words.toString();
    }

    private Optional<String> word(String part) {
        return sound(part).or(() -> vocabulary.spelled(part.toLowerCase(Locale.ROOT)));
    }

    private Optional<String> sound(String letters) {
        return vocabulary.pinyin(letters.toLowerCase(Locale.ROOT).replaceAll("[' ]", ""));
    }

    private void readAbbreviation() {
        String plain = typed.text().strip();
        vocabulary.abbreviated(plain).ifPresent(match -> readTitle(moved(match, plain), ""));
    }

    private Vocabulary.TitleMatch moved(Vocabulary.TitleMatch match, String plain) {
        int at = typed.text().indexOf(plain);
        return new Vocabulary.TitleMatch(
                new Span(at, at + plain.length()), match.title(), match.documents());
    }

    private void readCorrection() {
        String plain = typed.text().strip();
        Matcher article = ARTICLE.matcher(plain);
        String tail = article.find() ? article.group() : "";
        String head = plain.substring(0, plain.length() - tail.length()).strip();
        if (head.contains(" ")) {
            return;
        }
        vocabulary.titleLike(head).ifPresent(meant -> correct(head, meant, tail));
    }

    private void correct(String wrong, String meant, String tail) {
        // What was typed without an error, or shall be no law, is not put right to be one.
        if (wrong.equals(meant) || typed.tookBack(PartKind.LAW, wrong)) {
            return;
        }
        int at = typed.text().indexOf(wrong);
        Span span = new Span(at, at + wrong.length());
        if (typed.add(PartKind.CORRECTION, span, meant)) {
            typed.replace(meant + tail);
            readTitles(meant);
        }
    }

    private boolean isOpen() {
        return references.isEmpty() && !typed.isReplaced();
    }
}
