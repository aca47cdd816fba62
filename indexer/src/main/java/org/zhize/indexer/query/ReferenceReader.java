package org.zhize.indexer.query;

import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a query names outright: documents by number, laws and articles, mistyped or in pinyin
 * too.
 */
final class ReferenceReader {

    private static final Pattern LETTERS = Pattern.compile("[a-z][a-z' ]{1,60}");

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

    /** True where the text was replaced by what was meant. */
    boolean read() {
        readNumber();
        readTitles();
        return readPinyin() || readCorrection();
    }

    private void readNumber() {
        DocumentNumber.Found found = DocumentNumber.find(typed.text());
        if (found == null) {
            return;
        }
        DocumentNumber number = found.number();
        List<StoredDocument> documents =
                vocabulary.numbered(number.issuer(), number.year(), number.serial());
        String printed = number.issuer() + "〔" + number.year() + "〕" + number.serial() + "号";
        Span span = new Span(found.start(), found.end());
        if ((number.issuer().isEmpty() && documents.isEmpty())
                || !typed.add(PartKind.DOCUMENT_NUMBER, span, printed)) {
            return;
        }
        references.add(
                new Reading.Reference(printed, documents, null, null, null, typed.shifted(span)));
        if (!documents.isEmpty()) {
            typed.blank(span);
        }
    }

    private void readTitles() {
        for (Vocabulary.TitleMatch match : vocabulary.titles(typed.text())) {
            ArticleReader.Read article = ArticleReader.read(typed.text(), match.span().end());
            if (!typed.add(PartKind.LAW, match.span(), match.title())) {
                continue;
            }
            Span whole = match.span();
            if (article != null) {
                Span at = new Span(match.span().end(), article.end());
                if (typed.add(PartKind.ARTICLE, at, printed(article))) {
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
                            typed.shifted(whole)));
            boolean more = !typed.without(whole).isBlank();
            if (article != null || more) {
                typed.blank(whole);
            }
        }
    }

    private static String printed(ArticleReader.Read article) {
        return article.article()
                + (article.paragraph() == null ? "" : "第" + article.paragraph() + "款")
                + (article.item() == null ? "" : "第" + article.item() + "项");
    }

    private boolean readPinyin() {
        String letters = typed.text().strip().toLowerCase(Locale.ROOT);
        if (!references.isEmpty() || !LETTERS.matcher(letters).matches()) {
            return false;
        }
        Optional<String> word = vocabulary.pinyin(letters.replaceAll("[' ]", ""));
        return word.isPresent() && replace(PartKind.PINYIN, word.get());
    }

    private boolean readCorrection() {
        String plain = typed.text().strip();
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
        Span all = new Span(0, typed.text().length());
        if (!typed.add(kind, all, meant)) {
            return false;
        }
        typed.replace(meant);
        for (Vocabulary.TitleMatch match : vocabulary.titles(meant)) {
            if (match.span().length() == meant.length()) {
                references.add(
                        new Reading.Reference(
                                match.title(),
                                match.documents(),
                                null,
                                null,
                                null,
                                typed.shifted(all)));
            }
        }
        return true;
    }
}
