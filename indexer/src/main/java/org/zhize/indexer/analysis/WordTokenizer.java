package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;

/**
 * Words of the dictionary, and the words inside longer ones; each as its folded symbols, so that
 * 三十六 and 36 are one term here too. Single characters are left to the pairs.
 */
public final class WordTokenizer extends Tokenizer {

    private final Segmenter segmenter;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private Iterator<Token> tokens = List.<Token>of().iterator();
    private int length;

    public WordTokenizer(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        String folded = Folding.fold(text.toString());
        length = folded.length();
        tokens = segmenter.indexTokens(folded).iterator();
    }

    @Override
    public boolean incrementToken() {
        while (tokens.hasNext()) {
            Token token = tokens.next();
            String word = term(token.word());
            if (!word.isEmpty()) {
                clearAttributes();
                term.append(word);
                offset.setOffset(
                        correctOffset(token.span().start()), correctOffset(token.span().end()));
                return true;
            }
        }
        return false;
    }

    /** The term of a word; empty for punctuation and single characters. */
    static String term(String word) {
        if (word.length() < 2 && (word.isEmpty() || word.charAt(0) >= 0x2e80)) {
            return "";
        }
        String plain = Folding.plainHan(word);
        if (plain != null) {
            return plain;
        }
        Symbols symbols = Symbols.of(word);
        if (symbols.count() == 1) {
            return symbols.symbol(0);
        }
        StringBuilder term = new StringBuilder(word.length());
        for (int i = 0; i < symbols.count(); i++) {
            term.append(symbols.symbol(i));
        }
        return term.toString();
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
