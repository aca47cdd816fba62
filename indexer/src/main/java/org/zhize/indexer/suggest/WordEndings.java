package org.zhize.indexer.suggest;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.analysis.WordBorders;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Phrases;
import org.zhize.indexer.store.StoredText;
import org.zhize.indexer.store.View;
import org.zhize.indexer.suggest.Suggester.Found;
import org.zhize.indexer.suggest.Suggester.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes on with the last, half-typed word of a phrase, where some provision holds the whole: 燃气安 is
 * 燃气安全, 煤矿智能 is 煤矿智能化. It must begin and end there with a word: 住建设 of 居住建设用地 does not.
 */
final class WordEndings {

    // The last word is begun by one to three characters.
    private static final int BEGUN = 3;
    private static final int LOOKED_AT = 24; // phrases looked up in the index, each some 0.1 ms
    private static final int LONGEST = 20;
    private static final int READ = 3; // provisions with a phrase whose words are looked at
    private static final int MOST_PAIRS = 200; // of words, most of which do not meet: some µs each

    private final View view;
    private final Lexicon lexicon;

    WordEndings(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    List<Found> find(String typed, int limit) throws IOException {
        Set<String> endings = new LinkedHashSet<>();
        if (typed.length() < 2 || typed.length() > LONGEST || !Lexicon.isHan(typed)) {
            return List.of();
        }
        // What is typed stands nowhere: neither does what goes on from it.
        if (!view.occurs(typed)) {
            return List.of();
        }
        int looked = 0;
        for (int begun = Math.min(BEGUN, typed.length() - 1); begun >= 1; begun--) {
            String head = typed.substring(0, typed.length() - begun);
            String last = typed.substring(typed.length() - begun);
            for (Lexicon.Word word : lexicon.beginning(last)) {
                if (looked < LOOKED_AT && endings.size() < limit && joins(head, word.text())) {
                    looked++;
                    String whole = head + word.text();
                    if (!whole.equals(typed) && view.occurs(whole) && isOfWords(whole)) {
                        endings.add(whole);
                    }
                }
            }
        }
        List<Found> found = new ArrayList<>();
        endings.forEach(text -> found.add(new Found(text, Kind.WORD, null, "")));
        return found;
    }

    /** Two words by their initials, where some provision holds both as one: mkzn is 煤矿智能化. */
    List<Found> sounding(String letters, int limit) throws IOException {
        List<Found> found = new ArrayList<>();
        int looked = 0;
        for (int cut = 2; cut <= letters.length() - 2; cut++) {
            for (Lexicon.Word head : lexicon.withInitials(letters.substring(0, cut))) {
                for (Lexicon.Word last : lexicon.withInitials(letters.substring(cut))) {
                    String whole = head.text() + last.text();
                    if (looked++ < MOST_PAIRS
                            && found.size() < limit
                            && joins(head.text(), last.text())
                            && view.occurs(whole)
                            && isOfWords(whole)) {
                        found.add(new Found(whole, Kind.WORD, null, ""));
                    }
                }
            }
        }
        return found;
    }

    private boolean isOfWords(String whole) throws IOException {
        Query phrase = Phrases.of(Fields.Type.PROVISION.bigrams(), whole);
        for (ScoreDoc hit : view.searcher().search(phrase, READ).scoreDocs) {
            String json =
                    view.searcher()
                            .storedFields()
                            .document(hit.doc, Set.of(Fields.STORED))
                            .get(Fields.STORED);
            String text = StoredText.read(json).text();
            WordBorders borders = WordBorders.ofLongest(text);
            for (int at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
                if (borders.keeps(new Span(at, at + whole.length()))) {
                    return true;
                }
            }
        }
        return false;
    }

    // The pair where both meet, and the one after it, cost little to look up.
    private boolean joins(String head, String word) throws IOException {
        for (String pair : Terms.bigrams(head.substring(head.length() - 1) + word)) {
            int count =
                    view.searcher()
                            .getIndexReader()
                            .docFreq(new Term(Fields.Type.PROVISION.bigrams(), pair));
            if (count == 0) {
                return false;
            }
        }
        return true;
    }
}
