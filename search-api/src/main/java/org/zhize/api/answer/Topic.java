package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.query.LayWords;

import java.util.ArrayList;
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

    private static final int MOST_JOINED = 4;
    private static final int MOST_PHRASES = 4;

    private static final int SCRAPS = 3;

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
        List<Word> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String word : joined(folded)) {
            if (!Character.isLetterOrDigit(word.codePointAt(0)) || !seen.add(word)) {
                continue;
            }
            double weight = TopicWords.WEIGHTS.getOrDefault(word, weight(word));
            if (weight > 0) {
                found.add(new Word(word, weight, forms(word), parts(word)));
            }
        }
        return new Topic(folded, found);
    }

    // 养 and 狗 are two words to the segmenter and one to those who ask, 过期 and 食品 too.
    private static List<String> joined(String folded) {
        List<String> tokens =
                Segmenter.standard().tokens(folded).stream().map(Token::word).toList();
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = Math.min(tokens.size(), at + MOST_JOINED);
            while (end > at + 1 && !isOne(String.join("", tokens.subList(at, end)))) {
                end--;
            }
            end = Math.max(end, unknown(tokens, at));
            words.add(String.join("", tokens.subList(at, end)));
            at = end;
        }
        return words;
    }

    // 网约车 is no word of the segmenter: its three scraps are one thing, not three that may be
    // missing.
    private static int unknown(List<String> tokens, int from) {
        int end = from;
        while (end < tokens.size() && isScrap(tokens.get(end))) {
            end++;
        }
        return end - from >= SCRAPS ? end : from;
    }

    private static boolean isScrap(String word) {
        return word.length() == 1
                && Character.isLetter(word.charAt(0))
                && !TopicWords.WEIGHTS.containsKey(word)
                && !TopicWords.SYNONYMS.containsKey(word);
    }

    private static boolean isOne(String words) {
        return TopicWords.SYNONYMS.containsKey(words)
                || TopicWords.OTHERS.containsKey(words)
                || LayWords.isWord(words);
    }

    // 买 and 砍 are all of an act though they are short; what has no row is a scrap.
    private static double weight(String word) {
        return word.length() == 1 && !TopicWords.SYNONYMS.containsKey(word) ? 0.3 : 1.0;
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        for (Token token : Segmenter.standard().indexTokens(word)) {
            if (token.word().length() > 1 && token.word().length() < word.length()) {
                parts.add(token.word());
            }
        }
        return parts;
    }

    private static List<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(TopicWords.SYNONYMS.getOrDefault(word, List.of()));
        // What stands here is closer to the question than what a search tries.
        if (!TopicWords.SYNONYMS.containsKey(word)) {
            forms.addAll(LayWords.legal(word));
        }
        // 防汛指挥部办公室 is 防汛指挥部办事机构 too.
        TopicWords.SYNONYMS.forEach(
                (end, others) -> {
                    if (end.length() > 1 && word.length() > end.length() && word.endsWith(end)) {
                        String head = word.substring(0, word.length() - end.length());
                        others.forEach(other -> forms.add(head + other));
                    }
                });
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

    /**
     * Whether the text has the verb that is asked about, in any of its forms; true where none is.
     */
    boolean has(String folded, @Nullable String act) {
        return act == null
                || TopicWords.LIGHT.contains(act)
                || forms(act).stream().anyMatch(folded::contains)
                || (act.length() > 2 && Topic.of(act).missing(folded).isEmpty());
    }

    /** Whether a verb says no more than that something is done. */
    static boolean isLight(String act) {
        return TopicWords.LIGHT.contains(act);
    }

    /** A verb and what counts as it. */
    static List<String> formsOf(String act) {
        return forms(act);
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
