package org.zhize.api.answer;

import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a question, each with its weight, and how far a text speaks of them. Words that say
 * little (建设, 工作) weigh little; a body counts under any of its names.
 */
final class Topic {

    // A word of at least this weight is one the question is about.
    private static final double STRONG = 0.5;
    // Of a compound that the text cuts otherwise (消防车通道), half its pairs must be there to count.
    private static final double LEAST_PAIRS = 0.6;
    private static final double PAIRS_WORTH = 0.8;

    private static final class Lists {
        static final Map<String, Double> WEIGHTS = weights();
        static final Map<String, List<String>> SYNONYMS = synonyms();
    }

    private final String text;
    private final List<Word> words;

    /** A word with the forms that count as it. */
    record Word(String text, double weight, List<String> forms) {
        boolean isStrong() {
            return weight >= STRONG;
        }
    }

    private Topic(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    static Topic of(String words) {
        String folded = Widths.fold(words);
        List<Word> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Token token : Segmenter.standard().tokens(folded)) {
            String word = token.word();
            if (!Character.isLetterOrDigit(word.codePointAt(0)) || !seen.add(word)) {
                continue;
            }
            double weight = Lists.WEIGHTS.getOrDefault(word, word.length() == 1 ? 0.3 : 1.0);
            if (weight > 0) {
                found.add(new Word(word, weight, forms(word)));
            }
        }
        return new Topic(folded, found);
    }

    private static List<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(Lists.SYNONYMS.getOrDefault(word, List.of()));
        for (Name name : Names.standard().named(word)) {
            Names.standard().surfacesOf(name.body()).stream()
                    .map(Name::surface)
                    .filter(surface -> surface.length() > 1)
                    .forEach(forms::add);
        }
        return List.copyOf(forms);
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return words.stream().noneMatch(Word::isStrong);
    }

    List<Word> words() {
        return words;
    }

    /** From 0 to 1: the share of the weight of the words that this folded text has. */
    double coverage(String folded) {
        double all = 0;
        double had = 0;
        for (Word word : words) {
            double weight = word.weight() * Math.min(word.text().length(), 4);
            all += weight;
            had += weight * presence(word, folded);
        }
        return all == 0 ? 0 : had / all;
    }

    /** Words it is about that the text does not have. */
    List<String> missing(String folded) {
        return words.stream()
                .filter(Word::isStrong)
                .filter(w -> presence(w, folded) == 0)
                .map(Word::text)
                .toList();
    }

    private static double presence(Word word, String folded) {
        for (String form : word.forms()) {
            if (folded.contains(form)) {
                return 1;
            }
        }
        return word.text().length() < 3 ? 0 : pairs(word.text(), folded);
    }

    private static double pairs(String word, String folded) {
        int there = 0;
        for (int i = 0; i + 2 <= word.length(); i++) {
            if (folded.contains(word.substring(i, i + 2))) {
                there++;
            }
        }
        double share = (double) there / (word.length() - 1);
        return share < LEAST_PAIRS ? 0 : share * PAIRS_WORTH;
    }

    private static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        for (TsvTable.Line line :
                TsvTable.load(Topic.class, "weak-words.tsv", "word", "weight").lines()) {
            weights.put(line.text("word"), Double.valueOf(line.text("weight")));
        }
        return weights;
    }

    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> synonyms = new HashMap<>();
        for (TsvTable.Line line :
                TsvTable.load(Topic.class, "synonyms.tsv", "word", "forms", "source").lines()) {
            synonyms.put(line.text("word"), line.list("forms"));
        }
        return synonyms;
    }
}
