package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.io.IOException;
import java.io.StringWriter;

/**
 * Pairs of neighbouring symbols: 燃气管网 gives 燃气, 气管, 管网, 网. The position of a pair is that of its
 * first symbol, so a phrase of any length is a row of pairs; the last symbol of a run stands alone,
 * so that a prefix query finds every single character. Numbers and letters stand alone too, at
 * their own position. Where runs part, one position is left out.
 */
public final class BigramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private Symbols symbols = Symbols.of("");
    private int at;
    private boolean aloneNext;
    private int length;

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        symbols = Symbols.of(text.toString());
        length = text.getBuffer().length();
        at = 0;
        aloneNext = false;
    }

    @Override
    public boolean incrementToken() {
        if (at >= symbols.count()) {
            return false;
        }
        clearAttributes();
        boolean pair = at + 1 < symbols.count() && symbols.joined(at + 1);
        boolean alone = symbols.standsAlone(at);
        if (aloneNext) {
            emit(at, false, 0);
            aloneNext = false;
            at++;
        } else {
            int step = at == 0 || symbols.joined(at) ? 1 : 2;
            emit(at, pair, step);
            if (pair && alone) {
                aloneNext = true;
            } else {
                at++;
            }
        }
        return true;
    }

    private void emit(int i, boolean pair, int step) {
        term.append(symbols.symbol(i));
        if (pair) {
            term.append(symbols.symbol(i + 1));
        }
        increment.setPositionIncrement(step);
        offset.setOffset(
                correctOffset(symbols.start(i)),
                correctOffset(pair ? symbols.end(i + 1) : symbols.end(i)));
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
