package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 发文字号 in its printed, varied and damaged forms, as one form: 柳政发〔2023〕2号. */
final class DocumentNumbers {

    // 机关代字 + 〔四位年〕 + 序号 + 号, GB/T 9704-2012 7.2.5; any bracket, or none with 号
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([\\u4e00-\\u9fa5]{1,14}(?:\\([\\u4e00-\\u9fa5]{1,4}\\))?)\\s*([〔\\[(﹝<{]?)\\s*((?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\\s*([〕\\])﹞>}]?)\\s*第?\\s*([0-9]{1,4})\\s*(号?)");
    private static final Pattern ORDER =
            Pattern.compile(
                    "([\\u4e00-\\u9fa5、]{2,30}?(?:令|公告|通告))\\s*(?:\\(?\\s*((?:19|20)[0-9]{2})年\\s*)?第?\\s*([0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})\\s*号");
    private static final Pattern BLANK =
            Pattern.compile(
                    "[(]?[\\u4e00-\\u9fa5]{2,14}[〔\\[(﹝]\\s*(?:(?:19|20)[0-9]{2})?\\s*[〕\\])﹞]\\s*[xX×*_—-]*\\s*号[)]?");
    private static final Pattern NOT_A_CODE =
            Pattern.compile(".*(?:年|月|日|到|至|自|于|截至|截止|从|在|和|与).*");

    private DocumentNumbers() {}

    /**
     * @param value the normal form
     * @param lost what had to be restored for certain, null where nothing was lost
     */
    record Found(String value, @Nullable String lost, int start, int end) {}

    /** 松区政办发〔2023〕号: a draft whose serial is not given yet. */
    static boolean isBlank(String folded) {
        return BLANK.matcher(folded).matches();
    }

    /** A folded line that is a number, alone or in brackets or beside 签发人. */
    static @Nullable Found line(String folded) {
        if (folded.length() > 60) {
            return null;
        }
        Matcher order = ORDER.matcher(folded);
        if (order.find() && isAlone(folded, order.start(), order.end())) {
            String year = order.group(2) == null ? "" : order.group(2) + "年";
            String value = Lines.bare(order.group(1)) + year + "第" + order.group(3) + "号";
            return new Found(value, null, order.start(), order.end());
        }
        Matcher number = NUMBER.matcher(folded);
        while (number.find()) {
            boolean bracket = !number.group(2).isEmpty() || !number.group(4).isEmpty();
            boolean hao = !number.group(6).isEmpty();
            if ((!bracket && !hao)
                    || NOT_A_CODE.matcher(number.group(1)).matches()
                    || !isAlone(folded, number.start(), number.end())) {
                continue;
            }
            String value =
                    "%s〔%s〕%s号"
                            .formatted(
                                    number.group(1),
                                    year(number.group(3)),
                                    number.group(5).replaceFirst("^0+(?=.)", ""));
            return new Found(value, lost(number, hao), number.start(), number.end());
        }
        return null;
    }

    // 〔二〇二四〕 of older texts
    private static String year(String printed) {
        OptionalInt value = ChineseNumeral.parse(printed.replaceAll("[○零]", "〇"));
        return value.isPresent() ? Integer.toString(value.getAsInt()) : printed;
    }

    private static @Nullable String lost(Matcher number, boolean hao) {
        StringBuilder lost = new StringBuilder();
        if (number.group(2).isEmpty()) {
            lost.append('〔');
        }
        if (number.group(4).isEmpty()) {
            lost.append('〕');
        }
        if (!hao) {
            lost.append('号');
        }
        return lost.isEmpty() ? null : lost.toString();
    }

    private static boolean isAlone(String folded, int start, int end) {
        String before = folded.substring(0, start);
        String after = folded.substring(end);
        return before.replaceAll("[\\s(\\[:]|文号|发文字号|特急|加急|秘密|机密|急", "").isEmpty()
                && after.replaceAll("[\\s)\\]]|签\\s*发\\s*人.*|特急|加急", "").isEmpty();
    }
}
