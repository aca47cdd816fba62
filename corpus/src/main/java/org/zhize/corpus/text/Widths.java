package org.zhize.corpus.text;

/**
 * Folds full-width forms to half-width ones so that rules need to know one spelling only. The
 * result always has the length of the input, so offsets found in it point into the source.
 */
public final class Widths {

    // Punctuation outside the full-width block that means the same as an ASCII character.
    private static final String FROM =
            "\u3000\u00a0\u2007\u202f\u3010\u3011\uff61\uff64\u2236\ufe30\ufe55\u2039\u203a";
    private static final String TO = "    []\u3002\u3001::" + ":<>";

    private Widths() {}

    /**
     * Full-width ASCII (！to ～) and wide spaces become half-width; 《》〈〉〔〕、。 and letters stay as they
     * are.
     */
    public static String fold(String text) {
        char[] chars = null;
        for (int i = 0; i < text.length(); i++) {
            char folded = fold(text.charAt(i));
            if (folded != text.charAt(i)) {
                if (chars == null) {
                    chars = text.toCharArray();
                }
                chars[i] = folded;
            }
        }
        return chars == null ? text : new String(chars);
    }

    public static char fold(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        int at = c < '\u00a0' ? -1 : FROM.indexOf(c);
        return at < 0 ? c : TO.charAt(at);
    }
}
