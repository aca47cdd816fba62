package org.zhize.corpus.structure;

import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.regex.Pattern;

/**
 * How well the words of a cell suit a column, by their shape alone: a number, a short title, a long
 * sentence, a list of bodies, a date. Used where position does not tell.
 */
final class CellClass {

    private static final Pattern NUMBER = Pattern.compile("[(]?[0-9]{1,3}[).、]?");
    private static final Pattern NUMERAL = Pattern.compile("[(]?[一二三四五六七八九十百]{1,4}[)、]?");
    private static final Pattern OWNERS =
            Pattern.compile("[局委办厅部署院所站队校企会社]$|单位|部门|政府|牵头|配合|负责|乡镇|街道|机构|成员|中心|公司");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)[0-9]{2}|[0-9]{1,2}月|月底|年底|年内|季度|长期|持续|全年|常态|立即|每[年月日季周]|即时|适时");
    private static final Pattern FIGURE = Pattern.compile("[≥≤<>±约]?\\s*-?[0-9][0-9.,]*\\s*.{0,6}");
    private static final Pattern VERB_START =
            Pattern.compile(
                    "^(?:要|应|加强|推进|完善|建立|落实|开展|严格|强化|督促|加大|健全|做好|深化|组织|制定|实施|推动|提升|对|按照|持续|积极|全面|深入)");
    private static final int SHORT = 24;
    private static final int LONG = 40;

    private CellClass() {}

    static boolean isNumber(String bare) {
        return NUMBER.matcher(bare).matches() || NUMERAL.matcher(bare).matches();
    }

    /** The value of a number cell, -1 where it is none. */
    static int number(String bare) {
        if (!isNumber(bare)) {
            return -1;
        }
        return ChineseNumeral.parse(bare.replaceAll("[().、]", "")).orElse(-1);
    }

    static boolean isSentence(String bare) {
        return bare.length() > LONG
                || bare.endsWith("。")
                || bare.endsWith(";")
                || bare.indexOf('。') >= 0;
    }

    static boolean isOwners(String bare) {
        return bare.length() < 200
                && (OWNERS.matcher(bare).find() || bare.indexOf('、') > 0 && bare.length() < SHORT);
    }

    static boolean isDate(String bare) {
        return bare.length() < SHORT && DATE.matcher(bare).find();
    }

    /** From -9 (impossible) to 4 (surely). */
    static int fit(String bare, Meaning meaning) {
        int length = bare.length();
        boolean sentence = isSentence(bare);
        boolean number = isNumber(bare);
        return switch (meaning) {
            case NUMBER -> number ? 4 : -9;
            case TASK -> number ? -4 : length <= SHORT && !sentence ? 2 : length <= LONG ? 0 : -2;
            case CONTENT ->
                    number
                            ? -6
                            : sentence && length > SHORT
                                    ? 4
                                    : sentence
                                            ? 2
                                            : length > SHORT
                                                    ? 1
                                                    : VERB_START.matcher(bare).find() ? 0 : -2;
            case LEAD, RESPONSIBLE, SUPPORT, SUPERVISE ->
                    number
                            ? -6
                            : isOwners(bare)
                                    ? length > 150 ? -1 : 3
                                    : length <= 8 ? 1 : length > LONG ? -5 : -1;
            case PERSON -> number ? -6 : length <= 4 ? 2 : length <= SHORT && !sentence ? 1 : -4;
            case DEADLINE, RECURRENCE -> isDate(bare) ? 4 : length <= SHORT && !sentence ? 0 : -5;
            case TARGET, BASELINE -> FIGURE.matcher(bare).matches() ? 3 : length <= SHORT ? 1 : -1;
            case UNIT -> length <= 8 && !number ? 2 : -4;
            case METRIC -> number ? -4 : length <= LONG && !sentence ? 2 : -2;
            case BASIS -> bare.indexOf('《') >= 0 ? 3 : -1;
            case OTHER -> length <= SHORT ? 0 : -1;
        };
    }
}
