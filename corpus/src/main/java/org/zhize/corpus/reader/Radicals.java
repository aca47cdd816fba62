package org.zhize.corpus.reader;

import java.text.Normalizer;

/**
 * Fonts of PDF files often map 一, 人, 长 to radicals and compatibility characters that look the same
 * but match nothing; this gives the ordinary ones.
 */
final class Radicals {

    // Radicals that Unicode does not decompose.
    private static final String FROM = "⺁⺇⺌⺍⺗⺝⺠⺮⺶⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";
    private static final String TO = "厂几小小心月民竹羊虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟";

    private Radicals() {}

    static String ordinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                return mapped(text);
            }
        }
        return text;
    }

    private static boolean isOdd(char c) {
        return (c >= '\u2e80' && c <= '\u2fdf') || (c >= '\uf900' && c <= '\ufaff');
    }

    private static String mapped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = FROM.indexOf(c);
            if (at >= 0) {
                out.append(TO.charAt(at));
            } else if (isOdd(c)) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
