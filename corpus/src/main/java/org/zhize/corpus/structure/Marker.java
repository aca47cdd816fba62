package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Label;

/**
 * A printed number at the start of a line.
 *
 * @param ordinal its value, 0 for dashes and bullets
 * @param inserted the 之一 of an inserted article, else 0
 * @param numeral the numeral as printed
 * @param insertedNumeral the numeral after 之, else null
 * @param printed all characters of the number, without blanks after it
 * @param length characters to the first character of the words
 */
record Marker(
        NumberingStyle style,
        int ordinal,
        int inserted,
        String numeral,
        @Nullable String insertedNumeral,
        String printed,
        int length) {

    Label label(int counted) {
        return new Label(style.id(), ordinal == 0 ? counted : ordinal, inserted, printed);
    }

    String pathStep(int counted) {
        return style.pathStep(ordinal == 0 ? Integer.toString(counted) : numeral, insertedNumeral);
    }

    String addressStep(int counted) {
        String step = style.step() + (ordinal == 0 ? counted : ordinal);
        return inserted == 0 ? step : step + "-" + inserted;
    }

    @Override
    public String toString() {
        return printed;
    }
}
