package org.zhize.indexer.query;

import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.analysis.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a query into words, quoted phrases, title words and operators. Nothing is an error: a mark
 * that stands where it means nothing is a blank. Wildcards are blanks too, since pairs of
 * characters find every part of a word anyway.
 */
final class Lexer {

    private static final String QUOTES = "\"“”„「」『』";
    private static final List<String> TITLE_FIELDS = List.of("title:", "标题:", "题名:");
    // A hyphen between these belongs to a word or a number: 2021-2025, GB/T 9704-2012.
    private static final String BLANKS = "*?~^\\&|{}";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final boolean grouped;
    private int at;

    enum Type {
        WORD,
        PHRASE,
        TITLE,
        AND,
        OR,
        NOT,
        PLUS,
        OPEN,
        CLOSE
    }

    record Token(Type type, String text, Span span) {}

    private Lexer(String typed) {
        text = clean(typed);
        grouped = (" " + text + " ").matches("(?s).*[\\s)](?i:AND|OR|NOT)[\\s(].*");
    }

    static List<Token> read(String typed) {
        Lexer lexer = new Lexer(typed);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    /** Half width, simplified, blanks for control characters; as long as the text typed. */
    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(Widths.fold(typed));
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean control = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (control || Character.isWhitespace(c)) {
                clean.setCharAt(i, ' ');
            } else if (QUOTES.indexOf(c) >= 0) {
                clean.setCharAt(i, '"');
            } else if (BLANKS.indexOf(c) >= 0) {
                clean.setCharAt(i, ' ');
            } else if (Character.isIdeographic(c)) {
                clean.setCharAt(i, Folding.fold(String.valueOf(c)).charAt(0));
            }
        }
        return clean.toString();
    }

    private void next() {
        char c = text.charAt(at);
        boolean fresh = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(';
        boolean before = at + 1 < text.length() && " )-+".indexOf(text.charAt(at + 1)) < 0;
        if (c == ' ') {
            at++;
        } else if (c == '"' && standsApart(at, fresh)) {
            quoted(Type.PHRASE, at);
        } else if (c == '"') {
            at++; // quotes inside a sentence: 什么是“以租代征”行为
        } else if (grouped && (c == '(' || c == ')')) {
            single(c == '(' ? Type.OPEN : Type.CLOSE);
        } else if (fresh && before && (c == '-' || c == '!')) {
            single(Type.NOT);
        } else if (fresh && before && c == '+') {
            single(Type.PLUS);
        } else if (!title()) {
            word();
        }
    }

    private void single(Type type) {
        tokens.add(new Token(type, text.substring(at, at + 1), new Span(at, at + 1)));
        at++;
    }

    private void quoted(Type type, int quote) {
        int end = text.indexOf('"', quote + 1);
        if (end < 0) {
            at = quote + 1; // never closed: no phrase
            return;
        }
        add(type, quote + 1, end);
        at = end + 1;
    }

    /** A phrase stands between blanks. */
    private boolean standsApart(int quote, boolean fresh) {
        int end = text.indexOf('"', quote + 1);
        return fresh
                && (end < 0 || end + 1 == text.length() || " )".indexOf(text.charAt(end + 1)) >= 0);
    }

    private boolean title() {
        for (String field : TITLE_FIELDS) {
            if (text.regionMatches(true, at, field, 0, field.length())) {
                int start = at + field.length();
                while (start < text.length() && text.charAt(start) == ' ') {
                    start++; // title: 燃气
                }
                if (start < text.length() && text.charAt(start) == '"') {
                    quoted(Type.TITLE, start);
                } else {
                    int end = end(start);
                    add(Type.TITLE, start, end);
                    at = end;
                }
                return true;
            }
        }
        return false;
    }

    private void word() {
        int end = end(at + 1);
        String word = text.substring(at, end);
        boolean between = !tokens.isEmpty() && !text.substring(end).isBlank();
        Type type =
                switch (between ? word.toUpperCase(Locale.ROOT) : word) {
                    case "AND" -> Type.AND;
                    case "OR" -> Type.OR;
                    case "NOT" -> Type.NOT;
                    default -> Type.WORD;
                };
        add(type, at, end);
        at = end;
    }

    private int end(int from) {
        int end = Math.min(from, text.length());
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == ' ' || c == '"' || (grouped && (c == '(' || c == ')'))) {
                break;
            }
            end++;
        }
        return end;
    }

    private void add(Type type, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            tokens.add(new Token(type, text.substring(start, end), new Span(start, end)));
        }
    }
}
