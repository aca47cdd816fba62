package org.zhize.graph.extract;

import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;

/** A time counted from an event, in one spelling: 事故结案后一年内 is 事故结案后1年内. */
final class Relative {

    private Relative() {}

    static String of(Found<DeadlineRow> found) {
        OptionalInt number = ChineseNumeral.parse(found.group("n"));
        String count = number.isPresent() ? String.valueOf(number.getAsInt()) : found.group("n");
        return found.group("event") + count + found.group("u") + found.group("tail");
    }
}
