package org.zhize.corpus.reader;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;

/** The words of ranges of a .doc file: changes accepted, field codes and hidden text left out. */
final class DocWords {

    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private int hidden;
    private int pictures;

    /** Soft line breaks as line feeds; without paragraph and cell marks. */
    String of(Range range) {
        StringBuilder words = new StringBuilder();
        int codes = 0; // how many field codes are open
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                continue;
            }
            String text = run.text();
            for (int j = 0; j < text.length(); j++) {
                char c = text.charAt(j);
                if (c == FIELD) {
                    codes++;
                } else if (c == FIELD_RESULT) {
                    codes = Math.max(0, codes - 1);
                } else if (c == FIELD_END) {
                    // a field without result closes its code here; with one nothing is open
                    codes = endField(range, i, j, codes);
                } else if (codes == 0) {
                    append(c, run, words);
                }
            }
        }
        return words.toString();
    }

    private static int endField(Range range, int run, int at, int codes) {
        int depth = 1;
        for (int i = run; i >= 0; i--) {
            String text = range.getCharacterRun(i).text();
            for (int j = i == run ? at - 1 : text.length() - 1; j >= 0; j--) {
                char c = text.charAt(j);
                depth += c == FIELD_END ? 1 : 0;
                if (depth == 1 && c == FIELD_RESULT) {
                    return codes;
                }
                depth -= c == FIELD ? 1 : 0;
                if (depth == 0) {
                    return Math.max(0, codes - 1);
                }
            }
        }
        return codes;
    }

    private void append(char c, CharacterRun run, StringBuilder words) {
        switch (c) {
            case '\r', '\u0007', '\f', '\u0002', '\u0005', '\u001f' -> {}
            case '\u0001', '\b' -> pictures++;
            case '\u000b' -> words.append('\n');
            case '\u001e' -> words.append('-');
            case '(' -> words.append(run.isSymbol() ? symbol(run) : "(");
            default -> {
                if (run.isVanished()) {
                    hidden++;
                } else if (c >= ' ' || c == '\t') {
                    words.append(c);
                }
            }
        }
    }

    private static String symbol(CharacterRun run) {
        return WordLabels.bullet(String.valueOf(run.getSymbolCharacter()));
    }

    int hidden() {
        return hidden;
    }

    int pictures() {
        return pictures;
    }
}
