package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Hands out the addresses of one document; a place that stands twice gets {@code ~2}. */
final class Addresses {

    private final DocumentId document;
    private final String text;
    private final Map<String, Integer> used = new HashMap<>();

    Addresses(DocumentId document, String text) {
        this.document = document;
        this.text = text;
    }

    DocumentId document() {
        return document;
    }

    Address of(String local) {
        int count = used.merge(local, 1, Integer::sum);
        if (count == 1) {
            return new Address(document, local);
        }
        String again = local + "~" + count;
        return used.containsKey(again) ? of(again) : mark(again);
    }

    private Address mark(String local) {
        used.put(local, 1);
        return new Address(document, local);
    }

    String words(Span span) {
        return span.of(text);
    }

    /** The words of a title cell without its number and final full stop; null where none remain. */
    @Nullable Span heading(Span cell) {
        int start = cell.start();
        String folded = Emphasis.fold(words(cell));
        int blanks = folded.length() - folded.stripLeading().length();
        start += blanks;
        Marker marker = NumberingStyles.match(folded.stripLeading());
        if (marker != null && start + marker.length() < cell.end()) {
            start += marker.length();
        }
        int end = cell.end();
        while (end > start && "。.;；:：,，* ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == start ? null : new Span(start, end);
    }

    /** A number as a step of an address: 十二 and 12 are 12, anything else its letters and digits. */
    static String step(String number) {
        int value = ChineseNumeral.parse(number).orElse(-1);
        if (value >= 0) {
            return Integer.toString(value);
        }
        String plain = number.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]+", "-");
        plain = plain.replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "n" : plain;
    }
}
