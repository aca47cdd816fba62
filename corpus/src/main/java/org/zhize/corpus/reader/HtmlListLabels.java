package org.zhize.corpus.reader;

import org.jsoup.nodes.Element;
import org.zhize.corpus.reader.Numbering.Style;

import java.util.Locale;
import java.util.regex.Pattern;

/** The numbers that a browser draws before the items of an ordered list. */
final class HtmlListLabels {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "[（(]?[0-9一二三四五六七八九十]{1,4}[）)、.．].*+|第[0-9一二三四五六七八九十百]{1,5}[条章节].*+|[①-⑳].*+",
                    Pattern.DOTALL);

    private HtmlListLabels() {}

    /** Empty for items of unordered lists and of lists without numbers. */
    static String of(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        String style = (list.attr("style") + item.attr("style")).replace(" ", "");
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) {
            return "";
        }
        int number = number(item, list);
        String type = list.attr("type");
        return switch (type) {
            case "a" -> Numbering.render(number, Style.LOWER_LETTER) + ". ";
            case "A" -> Numbering.render(number, Style.UPPER_LETTER) + ". ";
            case "i" -> Numbering.render(number, Style.LOWER_ROMAN) + ". ";
            case "I" -> Numbering.render(number, Style.UPPER_ROMAN) + ". ";
            default ->
                    style.toLowerCase(Locale.ROOT).contains("cjk") || style.contains("chinese")
                            ? Numbering.render(number, Style.CHINESE) + "、"
                            : number + ". ";
        };
    }

    private static int number(Element item, Element list) {
        int number = integer(list.attr("start"), 1) - 1;
        for (Element sibling = list.firstElementChild();
                sibling != null;
                sibling = sibling.nextElementSibling()) {
            if (sibling.normalName().equals("li")) {
                number = integer(sibling.attr("value"), number + 1);
            }
            if (sibling.equals(item)) {
                break;
            }
        }
        return number;
    }

    private static int integer(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    /** The label before the line, unless the line brings its own number. */
    static String join(String label, String line) {
        return label.isEmpty() || NUMBERED.matcher(line).matches() ? line : label + line;
    }
}
