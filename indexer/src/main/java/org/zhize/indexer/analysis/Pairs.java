package org.zhize.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Pairs of neighbouring symbols: 燃气管网 gives 燃气, 气管, 管网, 网. The position of a pair is that of its
 * first symbol, so a phrase of any length is a row of pairs; the last symbol of a run stands alone,
 * so that a prefix query finds every single character. Numbers and letters stand alone too, at
 * their own position. Where runs part, one position is left out.
 */
public final class Pairs extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private Symbols symbols = Symbols.NONE;
    private int at;
    private boolean aloneNext;

    /** Of these symbols from now on, so that one stream serves many texts. */
    public void read(Symbols next) {
        symbols = next;
        reset();
    }

    @Override
    public void reset() {
        clearAttributes();
        at = 0;
        aloneNext = false;
    }

    @Override
    public boolean incrementToken() {
        if (at >= symbols.count()) {
            return false;
        }
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
        term.setEmpty().append(symbols.symbol(i));
        if (pair) {
            term.append(symbols.symbol(i + 1));
        }
        increment.setPositionIncrement(step);
    }
}
