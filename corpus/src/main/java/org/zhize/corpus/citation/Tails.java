package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads what may follow a title: （国发〔2016〕1号，以下简称《意见》）, GB 50016—2014, 的. */
final class Tails {

    private static final int LONGEST_BRACKET = 160;
    private static final int LONGEST_NUMBER = 24;

    private final CitationForms forms;
    private final String text;

    Tails(CitationForms forms, String text) {
        this.forms = forms;
        this.text = text;
    }

    /**
     * What follows.
     *
     * @param number 文号 with 〔〕 and without spaces, or the number of an order or a standard
     * @param declared short names that the text gives the title from here on
     * @param bracketEnd where the brackets and the number end
     * @param articles where articles may begin
     */
    record Tail(@Nullable String number, List<String> declared, int bracketEnd, int articles) {
        Tail {
            declared = List.copyOf(declared);
        }
    }

    Tail after(int start, int end) {
        int at = start;
        String number = null;
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < 3 && at < end; i++) {
            int close = closing(at, end);
            if (close < 0) {
                break;
            }
            String inside = text.substring(at + 1, close);
            Matcher in = number == null ? forms.in(Use.NUMBER, inside) : null;
            if (in != null) {
                number = normal(in.group("number"));
            }
            addDeclared(inside, declared);
            at = close + 1;
        }
        if (number == null && at < end) {
            Matcher here = forms.at(Use.NUMBER, text, at, Math.min(end, at + LONGEST_NUMBER));
            if (here != null && here.group("number").indexOf('〔') >= 0) {
                number = normal(here.group("number"));
                at = here.end();
            }
        }
        if (text.startsWith(",以下简称", at)) {
            int stop = at + 1;
            while (stop < Math.min(end, at + LONGEST_NUMBER * 2)
                    && ",;。\n".indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            addDeclared(text.substring(at + 1, stop), declared);
        }
        Matcher between = forms.at(Use.BETWEEN, text, at, end);
        return new Tail(number, declared, at, between == null ? at : between.end());
    }

    private void addDeclared(String inside, List<String> declared) {
        for (var pattern : forms.of(Use.DECLARES)) {
            Matcher matcher = pattern.matcher(inside);
            while (matcher.find()) {
                declared.add(matcher.group("name"));
            }
        }
    }

    // The place of the bracket that closes the one at this place, with one level inside; -1 if
    // none.
    private int closing(int at, int end) {
        if (text.charAt(at) != '(') {
            return -1;
        }
        int depth = 0;
        for (int i = at; i < Math.min(end, at + LONGEST_BRACKET); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    // 国发[2016]1号 and 国发（2016）1号 are 国发〔2016〕1号.
    private static String normal(String number) {
        return number.replaceAll("\\s+", "")
                .replaceFirst("[\\[(]((?:19|20)\\d\\d)年?[\\])]", "〔$1〕");
    }
}
