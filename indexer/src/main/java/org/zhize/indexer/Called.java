package org.zhize.indexer;

import org.zhize.corpus.document.Header;
import org.zhize.indexer.analysis.Folding;
import org.zhize.indexer.rank.Units;

import java.util.List;

/**
 * Whether documents are called as someone typed, who knows a title by half: 农民工工资条例 is 保障农民工工资支付条例,
 * 突发事件应对 is 突发事件应对法.
 */
final class Called {

    private final String words;
    private final List<String> units;

    Called(String typed) {
        words = Folding.fold(typed).strip();
        units = Units.of(words, false);
    }

    boolean isSo(Header header) {
        String kind = header.kind();
        String title = Folding.fold(header.shortTitle());
        return kind != null
                && units.size() > 1
                && (words.endsWith(kind) || title.equals(words + kind))
                && units.stream().allMatch(title::contains);
    }
}
