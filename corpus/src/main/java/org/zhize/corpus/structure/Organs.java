package org.zhize.corpus.structure;

import java.util.regex.Pattern;

/** Whether a line is the name of an organ or several, and nothing else. */
final class Organs {

    private static final Pattern END =
            Pattern.compile(
                    "(?:政府|委员会|办公厅|办公室|委办|政府办|[局厅部院署]|省委|市委|县委|区委|州委|旗委|党组|工委|党委|指挥部|领导小组|安委会|安委办|委|管委会|街道办事处|办事处|总队|支队|大队|中心|学院|公司|集团|协会|联合会|总工会|法院|检察院|银行)(?:[(][^()]{1,12}[)])?$");
    private static final Pattern SENTENCE = Pattern.compile("[。;!?《》]|关于|负责|应当");
    private static final int LONGEST = 60;

    private Organs() {}

    static boolean isOrgan(String folded) {
        return folded.length() <= LONGEST
                && folded.length() >= 3
                && !SENTENCE.matcher(folded).find()
                && END.matcher(folded.strip()).find();
    }

    /** 各乡（镇）人民政府，县直有关单位： */
    static boolean isAddressee(String folded) {
        return folded.endsWith(":")
                && folded.length() <= 400
                && folded.indexOf('。') < 0
                && NAMES.matcher(folded).find()
                && !VERBS.matcher(folded).find();
    }

    private static final Pattern NAMES =
            Pattern.compile("政府|单位|部门|[局委办厅院署]|机构|公司|企业|各[县市区乡镇街]|成员|学校|同志|中心");
    private static final Pattern VERBS =
            Pattern.compile("如下|通知|制定|要求|现将|提出|以下|下列|包括|主要|规定|附件|决定|意见|措施|任务|目标|内容");
}
