package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Rank;

import java.util.List;

/** 效力级别 by who passed a document and what it is called. */
final class RankReader {

    private RankReader() {}

    static Rank rank(
            String title,
            List<String> issuers,
            String history,
            @Nullable String number,
            Layout layout) {
        String words = history + "\n" + String.join("\n", issuers) + "\n" + title;
        if (title.matches("(?:中华人民共和国)?宪法(?:修正案.*)?")) {
            return Rank.CONSTITUTION;
        }
        if (words.contains("最高人民法院") || words.contains("最高人民检察院")) {
            return Rank.JUDICIAL_INTERPRETATION;
        }
        if (history.matches("(?s).*第.{1,4}届全国人民代表大会.*|(?s).*全国人民代表大会(?:常务委员会)?公[告布].*")
                || title.startsWith("全国人民代表大会")) {
            return Rank.LAW;
        }
        if (history.contains("国务院") || history.contains("政务院") || title.startsWith("国务院")) {
            return Rank.ADMINISTRATIVE_REGULATION;
        }
        if (words.matches("(?s).*[省市区州县](?:第.{1,5}届)?人民代表大会.*")) {
            return Rank.LOCAL_REGULATION;
        }
        boolean order = history.contains("令第") || number != null && number.contains("令");
        if (order || !history.isEmpty() && !layout.body.isEmpty()) {
            return words.contains("人民政府") ? Rank.LOCAL_RULE : Rank.DEPARTMENT_RULE;
        }
        String kind = Kinds.of(title);
        boolean norm =
                kind != null
                        && List.of("办法", "管理办法", "实施办法", "规定", "细则", "实施细则", "条例").contains(kind);
        return norm ? Rank.NORMATIVE_DOCUMENT : Rank.POLICY_DOCUMENT;
    }
}
