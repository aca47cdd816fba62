package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternTable;

/**
 * Names of things that hold the verb of an act: who sells a 捕捞许可证 has not done 捕捞 ({@code
 * thing-names.json}).
 */
final class ThingNames {

    private final PatternTable<ChargeRow> rows =
            PatternTable.load(ThingNames.class, "thing-names.json", ChargeRow.class);

    PatternTable<ChargeRow> rows() {
        return rows;
    }

    /** The folded words without such names, unless the topic speaks of one itself. */
    String without(String folded, Topic topic) {
        String left = folded;
        for (PatternTable.Entry<ChargeRow> row : rows.entries()) {
            if (!row.pattern().matcher(topic.text()).find()) {
                left = row.pattern().matcher(left).replaceAll(" ");
            }
        }
        return left;
    }
}
