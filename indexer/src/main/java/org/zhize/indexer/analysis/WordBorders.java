package org.zhize.indexer.analysis;

import org.zhize.corpus.names.Names;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.segment.Token;
import org.zhize.corpus.text.Span;

import java.util.BitSet;
import java.util.List;

/** Where the words of a text begin and end, those inside longer ones too. */
public final class WordBorders {

    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final BitSet insideNames = new BitSet();

    private WordBorders(List<Token> tokens) {
        for (Token token : tokens) {
            starts.set(token.span().start());
            ends.set(token.span().end());
            if (!Names.standard().named(token.word()).isEmpty()) {
                insideNames.set(token.span().start() + 1, token.span().end());
            }
        }
    }

    /** Of all words: 应急管理局 holds a border on both sides of 管理. */
    public static WordBorders of(String text) {
        return new WordBorders(Segmenter.standard().indexTokens(text));
    }

    /** Of the longest words alone. */
    public static WordBorders ofLongest(String text) {
        return new WordBorders(Segmenter.standard().tokens(text));
    }

    /** True where no word of the text is cut at either end: 住建 cuts two in 居住建筑. */
    public boolean keeps(Span span) {
        return starts.get(span.start()) && ends.get(span.end());
    }

    /** The same, or the beginning of a body's name: 住建 in 住建部门. */
    public boolean keepsName(Span span) {
        return starts.get(span.start()) && (ends.get(span.end()) || insideNames.get(span.end()));
    }
}
