package org.zhize.api.answer;

import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.indexer.query.LayWords;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cuts the words of a question apart and says what each weighs and what counts as it. */
final class WordReader {

    private static final int MOST_JOINED = 4;
    private static final int FEWEST_SCRAPS = 3;
    // 陪玩平台 with no 陪玩 is any platform: beside one word alone two scraps are the thing itself.
    private static final int FEWEST_BESIDE_ONE = 2;

    private WordReader() {}

    static List<Topic.Word> read(String folded) {
        List<Topic.Word> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String word : joined(folded)) {
            if (!Character.isLetterOrDigit(word.codePointAt(0)) || !seen.add(word)) {
                continue;
            }
            double weight = TopicWords.WEIGHTS.getOrDefault(word, weight(word));
            if (weight > 0) {
                found.add(new Topic.Word(word, weight, forms(word), parts(word)));
            }
        }
        return found;
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
            words.add(String.join("", tokens.subList(at, end)));
            at = end;
        }
        return whole(words);
    }

    // 网约车 is no word to the segmenter: three scraps in a row are one thing that it does not know.
    private static List<String> whole(List<String> words) {
        List<String> whole = new ArrayList<>();
        long known = words.stream().filter(WordReader::tells).count();
        int fewest = known <= 1 ? FEWEST_BESIDE_ONE : FEWEST_SCRAPS;
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && isScrap(words.get(end))) {
                end++;
            }
            if (end - at >= fewest) {
                whole.add(String.join("", words.subList(at, end)));
                at = end;
            } else {
                whole.add(words.get(at++));
            }
        }
        return whole;
    }

    private static boolean tells(String word) {
        return word.length() > 1 && TopicWords.WEIGHTS.getOrDefault(word, 1.0) >= 0.5;
    }

    private static boolean isScrap(String word) {
        return word.length() == 1
                && Character.isIdeographic(word.codePointAt(0))
                && !TopicWords.SYNONYMS.containsKey(word)
                && !TopicWords.WEIGHTS.containsKey(word);
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

    /** A word and what counts as it. */
    static List<String> forms(String word) {
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
}
