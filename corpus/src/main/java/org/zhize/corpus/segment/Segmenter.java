package org.zhize.corpus.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;

import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words by HanLP's dictionary and by our names. Safe for threads. HanLP's
 * recognition of persons, places and organisations is off: in these texts nearly all it finds is
 * wrong.
 *
 * <p>Words of ours lie in a dictionary of this segmenter's own ({@link OwnDictionary}); HanLP's
 * global one is only read.
 */
public final class Segmenter {

    // A lattice needs some 100 bytes a character: pieces bound the memory on a text without ends.
    private static final int LONGEST_PIECE = 4000;
    private static final String ENDS = "。！？；\n!?;";

    private final Segment words;
    private final Segment index;

    private static final class Standard {
        static final Segmenter SEGMENTER = new Segmenter(standardWords());
    }

    /** The shipped names and the words of {@code words.tsv}. */
    public static Segmenter standard() {
        return Standard.SEGMENTER;
    }

    /** A segmenter that knows these words beside HanLP's own. */
    public Segmenter(Collection<String> own) {
        OwnDictionary dictionary = OwnDictionary.of(own);
        words = segment(dictionary, false);
        index = segment(dictionary, true);
    }

    private static Set<String> standardWords() {
        Set<String> own = new LinkedHashSet<>();
        Names names = Names.standard();
        for (String surface : names.surfaces()) {
            if (surface.length() >= 2
                    && names.named(surface).stream().anyMatch(name -> name.form() != Form.SHORT)) {
                own.add(surface);
            }
        }
        own.addAll(names.regions().names());
        TsvTable.load(Segmenter.class, "words.tsv", "word", "source")
                .lines()
                .forEach(line -> own.add(line.text("word")));
        return own;
    }

    private static Segment segment(OwnDictionary dictionary, boolean index) {
        return new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableCustomDictionaryForcing(true)
                .enableAllNamedEntityRecognize(false)
                .enableNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enableNumberQuantifierRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableMultithreading(false)
                .enableNormalization(false)
                .enableOffset(true)
                .enableIndexMode(index);
    }

    /** The words of the text in order, without overlaps; white space gives none. */
    public List<Token> tokens(String text) {
        return cut(words, text);
    }

    /**
     * The words and, inside longer ones, the words they are made of: 应急管理局, 应急, 管理 … In order of
     * their start, the longer first.
     */
    public List<Token> indexTokens(String text) {
        return cut(index, text);
    }

    private static final class Bare {
        static final Segment SEGMENT = HanLP.newSegment();
    }

    /** What HanLP gives as it comes: to measure against. */
    public static List<String> bareWords(String text) {
        return Bare.SEGMENT.seg(text).stream().map(term -> term.word).toList();
    }

    private static List<Token> cut(Segment segment, String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfPiece(text, start);
            addTokens(segment, text, start, end, tokens);
            start = end;
        }
        return tokens;
    }

    private static int endOfPiece(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_PIECE);
        if (limit == text.length()) {
            return limit;
        }
        for (int i = limit - 1; i > start; i--) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static void addTokens(
            Segment segment, String text, int start, int end, List<Token> tokens) {
        int covered = 0;
        List<Token> piece = new ArrayList<>();
        for (Term term : segment.seg(text.substring(start, end))) {
            if (!term.word.isBlank()) {
                Span span = new Span(term.offset, term.offset + term.word.length());
                boolean whole = span.start() >= covered;
                covered = Math.max(covered, span.end());
                piece.add(new Token(term.word, span.shifted(start), whole));
            }
        }
        piece.sort(
                Comparator.comparingInt((Token token) -> token.span().start())
                        .thenComparingInt(token -> -token.span().end()));
        tokens.addAll(piece);
    }

    /**
     * The syllables of a word without tones, letters in lower case; other characters as they are.
     */
    public static List<String> pinyin(String word) {
        List<String> syllables = new ArrayList<>();
        List<Pinyin> read = HanLP.convertToPinyinList(word);
        for (int i = 0; i < read.size(); i++) {
            Pinyin pinyin = read.get(i);
            syllables.add(
                    pinyin == Pinyin.none5
                            ? word.substring(i, i + 1).toLowerCase(Locale.ROOT)
                            : pinyin.getPinyinWithoutTone());
        }
        return syllables;
    }

    /** Simplified characters for traditional ones; always of the length of the input. */
    public static String simplified(String text) {
        String simplified = HanLP.convertToSimplifiedChinese(text);
        if (simplified.length() == text.length()) {
            return simplified;
        }
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String converted = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
            one.append(converted.length() == 1 ? converted : text.substring(i, i + 1));
        }
        return one.toString();
    }
}
