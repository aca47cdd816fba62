package org.zhize.indexer.suggest;

import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.analysis.Folding;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Vocabulary.TitleMatch;
import org.zhize.indexer.store.ArticleKey;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;
import org.zhize.indexer.suggest.Suggester.Found;
import org.zhize.indexer.suggest.Suggester.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles of a law whose number is being typed: 安全生产法第三十, 安法36, each with its first words. */
final class ArticleEndings {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\s*(第?)\\s*([0-9]{1,4}|[一二三四五六七八九十百千零〇]{1,8}|)\\s*(条?)"
                            + "(?:(之)([一二三四五六七八九十]?))?\\s*");
    private static final int LARGEST = 2000; // 民法典 has 1,260 articles
    private static final int INSERTED = 9; // 刑法第一百二十条之六
    private static final int HINT = 28;

    private final View view;

    ArticleEndings(View view) {
        this.view = view;
    }

    /** In the order of their numbers, that which is typed whole first. */
    List<Found> find(String typed, int limit) throws IOException {
        String text = Widths.fold(typed).strip();
        Optional<TitleMatch> law = law(text);
        if (law.isEmpty()) {
            return List.of();
        }
        Matcher rest = NUMBER.matcher(text.substring(law.get().span().end()));
        boolean number = rest.matches() && !(rest.group(1) + rest.group(2)).isEmpty();
        if (!number || law.get().span().start() > 0) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (String article : articles(rest)) {
            if (found.size() < limit) {
                add(law.get(), article, found);
            }
        }
        return found;
    }

    private Optional<TitleMatch> law(String text) {
        String plain = Folding.fold(text).length() == text.length() ? Folding.fold(text) : text;
        List<TitleMatch> titles = view.catalog().titles().find(plain);
        return titles.stream().findFirst();
    }

    /** Labels that go on from what is typed, those the law does not have among them. */
    private static List<String> articles(Matcher rest) {
        List<String> labels = new ArrayList<>();
        String digits = rest.group(2);
        boolean arabic = !digits.isEmpty() && Character.isDigit(digits.charAt(0));
        boolean whole = !rest.group(3).isEmpty();
        List<String> begun = new ArrayList<>();
        for (int n = 1; n <= LARGEST; n++) {
            String printed = ChineseNumeral.print(n);
            String written = arabic ? String.valueOf(n) : printed;
            if (written.equals(digits)) {
                labels.add("第" + printed + "条");
                for (int i = 1; i <= INSERTED; i++) {
                    String after = ChineseNumeral.print(i);
                    if (rest.group(5) == null || after.startsWith(rest.group(5))) {
                        labels.add("第" + printed + "条之" + after);
                    }
                }
            } else if (!whole && rest.group(4) == null && written.startsWith(digits)) {
                begun.add("第" + printed + "条");
            }
        }
        if (rest.group(4) != null) {
            labels.removeIf(label -> label.endsWith("条"));
        }
        labels.addAll(begun);
        return labels;
    }

    private void add(TitleMatch law, String article, List<Found> found) throws IOException {
        for (int doc : view.columns().cited(ArticleKey.hash(law.title(), article))) {
            StoredDocument document = view.catalog().documents().get(view.columns().document(doc));
            if (!view.catalog().superseded(document)) {
                var stored =
                        view.searcher()
                                .storedFields()
                                .document(doc, Set.of(Fields.STORED, Fields.ID));
                StoredText text = StoredText.read(stored.get(Fields.STORED));
                found.add(
                        new Found(
                                document.header().shortTitle() + article,
                                Kind.ARTICLE,
                                stored.get(Fields.ID),
                                hint(text, article)));
                return;
            }
        }
    }

    private static String hint(StoredText text, String article) {
        String heading = text.heading();
        String words = heading == null || heading.isBlank() ? text.text() : heading;
        String plain = words.strip();
        if (plain.startsWith(article)) {
            plain = plain.substring(article.length());
        }
        plain = plain.replaceAll("[\\s　]+", " ").strip();
        return plain.length() <= HINT ? plain : plain.substring(0, HINT) + "…";
    }
}
