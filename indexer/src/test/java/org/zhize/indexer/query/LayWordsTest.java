package org.zhize.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.pattern.TsvTable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class LayWordsTest {

    @Test
    void provesEveryRowBothWays() {
        List<String> unproven = new ArrayList<>();
        for (TsvTable.Line line : LayWords.table().lines()) {
            List<String> legal = line.list("legal");
            if (legal.isEmpty()) {
                if (!line.text("example").contains(line.text("word"))
                        || !LayWords.legal(line.text("example")).isEmpty()) {
                    unproven.add(line.text("word") + " does not silence " + line.text("example"));
                }
                continue;
            }
            List<String> wanted =
                    legal.stream().filter(w -> !line.text("example").contains(w)).toList();
            if (!LayWords.legal(line.text("example")).containsAll(wanted) || wanted.isEmpty()) {
                unproven.add(line.text("word") + " is not found in " + line.text("example"));
            }
            String other = line.optional("counterexample");
            if (other != null
                    && (!other.contains(line.text("word"))
                            || LayWords.legal(other).containsAll(legal))) {
                unproven.add(line.text("word") + " is found in " + other);
            }
        }
        assertThat(unproven).isEmpty();
    }

    @Test
    void hasNoWordTwiceAndNoneThatMeansItself() {
        Set<String> words = new HashSet<>();
        for (TsvTable.Line line : LayWords.table().lines()) {
            assertThat(words.add(line.text("word"))).as(line.text("word")).isTrue();
            assertThat(line.list("legal")).doesNotContain(line.text("word"));
        }
    }
}
