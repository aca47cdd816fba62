package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Widths;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a question, each with its weight, and how far a text speaks of them. Words that say
 * little (建设, 工作) weigh little; a body counts under any of its names.
 */
final class Topic {

    // A word of at least this weight is one the question is about.
    private static final double STRONG = 0.5;
    // 燃气管网 where the text has 燃气 and 管网, apart.
    private static final double PARTS_WORTH = 0.9;
    // Of 核电站 a text with 电站 has two thirds: near, but not it, as 安全 is not 安全帽.
    private static final double LEAST_SHARE = 0.7;
    private static final double SHARE_WORTH = 0.8;

    private static final int MOST_PHRASES = 4;
    // A word of so many characters that a text lacks makes it a text on another thing.
    private static final int RARE = 3;

    private final String text;
    private final List<Word> words;

    /** A word, the forms that count as it, and the shorter words it is made of. */
    record Word(String text, double weight, List<String> forms, List<String> parts) {
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
        return new Topic(folded, WordReader.read(folded));
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

    /**
     * Whether the text has the verb that is asked about, in any of its forms; true where none is.
     */
    boolean has(String folded, @Nullable String act) {
        return act == null
                || TopicWords.LIGHT.contains(act)
                || WordReader.forms(act).stream().anyMatch(folded::contains)
                || (act.length() > 2 && Topic.of(act).missing(folded).isEmpty());
    }

    /** Whether a verb says no more than that something is done. */
    static boolean isLight(String act) {
        return TopicWords.LIGHT.contains(act);
    }

    /** A verb and what counts as it. */
    static List<String> formsOf(String act) {
        return WordReader.forms(act);
    }

    /**
     * Whether the text names every post that this names: what a 县长 must do is no answer where a 副县长
     * is asked about.
     */
    boolean namesSamePosts(String folded) {
        String before = "";
        for (Word word : words) {
            boolean post = TopicWords.POSTS.stream().anyMatch(word.text()::endsWith);
            String named = before.equals("副") ? before + word.text() : word.text();
            if (post && !folded.contains(named)) {
                return false;
            }
            before = word.text();
        }
        return true;
    }

    /**
     * Whether its first two words that matter stand side by side in the text: 食品 and 经营 from all
     * over a sentence make no 食品经营许可证.
     */
    boolean beginsIn(String folded) {
        // 开 of 开食品小作坊 need not stand there.
        List<Word> named = words.stream().filter(Word::isStrong).toList();
        if (named.size() < 2) {
            return true;
        }
        return named.get(0).forms().stream()
                .anyMatch(
                        first ->
                                named.get(1).forms().stream()
                                        .anyMatch(second -> isBeside(first, second, folded)));
    }

    // 食品小作坊 for 食品 and 作坊.
    private static boolean isBeside(String first, String second, String folded) {
        for (int at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
            int end = at + first.length();
            if (folded.startsWith(second, end) || folded.startsWith(second, end + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has the first word that it is about, and every long one. */
    boolean isNamedIn(String folded) {
        List<String> missing = missing(folded);
        boolean first =
                words.stream()
                        .filter(Word::isStrong)
                        .limit(1)
                        .allMatch(word -> !missing.contains(word.text()));
        return first && missing.stream().noneMatch(word -> word.length() >= RARE);
    }

    /**
     * Whether a paper that it names is named by the text with the word before it: a 安全生产许可证 of a
     * 施工企业 is no 施工许可证. True where it names none.
     */
    boolean holdsPaper(String folded) {
        for (int i = 1; i < words.size(); i++) {
            String paper = words.get(i).text();
            boolean named = TopicWords.PAPERS.stream().anyMatch(paper::endsWith);
            Word before = words.get(i - 1);
            if (named && before.forms().stream().noneMatch(form -> folded.contains(form + paper))) {
                return false;
            }
        }
        return true;
    }

    /** All words with the other forms that count as them, for a search that should miss none. */
    String searched() {
        Set<String> all = new LinkedHashSet<>();
        words.forEach(word -> all.add(word.text()));
        words.stream()
                .filter(Word::isStrong)
                .forEach(
                        word ->
                                word.forms().stream()
                                        .filter(form -> isSynonym(word, form))
                                        .forEach(all::add));
        return String.join(" ", all);
    }

    /**
     * The words it is about, each as a phrase that hits must hold; blank where it is about none.
     */
    String phrases() {
        List<String> strong = words.stream().filter(Word::isStrong).map(Word::text).toList();
        return strong.stream()
                .limit(MOST_PHRASES)
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(" "));
    }

    /** Whether {@link #searched} has more than its own words. */
    boolean isAlsoCalled() {
        return words.stream()
                .filter(Word::isStrong)
                .anyMatch(word -> word.forms().stream().anyMatch(form -> isSynonym(word, form)));
    }

    private static boolean isSynonym(Word word, String form) {
        return TopicWords.SYNONYMS.getOrDefault(word.text(), List.of()).contains(form);
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
        String other = TopicWords.OTHERS.get(word.text());
        if (other != null && folded.contains(other) && !folded.contains(word.text())) {
            return 0;
        }
        for (String form : word.forms()) {
            if (folded.contains(form)) {
                return 1;
            }
        }
        if (isApart(word.text(), folded)) {
            return 0;
        }
        double share = share(word, folded);
        if (share == 1) {
            return PARTS_WORTH;
        }
        return share < LEAST_SHARE ? 0 : share * SHARE_WORTH;
    }

    // 特种设备 and 作业人员 do not make 特种作业人员.
    private static boolean isApart(String word, String folded) {
        return TopicWords.WHOLE.stream()
                .filter(end -> word.endsWith(end) && word.length() >= end.length() + 3)
                .anyMatch(end -> !folded.contains(word.substring(0, word.length() - end.length())));
    }

    // How much of the word is made of shorter words that the text has, or that say little: 动火
    // is enough of 动火作业.
    private static double share(Word word, String folded) {
        boolean[] there = new boolean[word.text().length()];
        // 安全 alone makes no 安全帽.
        boolean some = word.parts().stream().anyMatch(p -> !isWeak(p) && folded.contains(p));
        for (String part : word.parts()) {
            if ((some && isWeak(part)) || folded.contains(part)) {
                int at = word.text().indexOf(part);
                Arrays.fill(there, at, at + part.length(), true);
            }
        }
        int count = 0;
        for (boolean character : there) {
            count += character ? 1 : 0;
        }
        return (double) count / there.length;
    }

    private static boolean isWeak(String word) {
        return TopicWords.WEIGHTS.getOrDefault(word, 1.0) < STRONG;
    }
}
