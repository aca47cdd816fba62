package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Asks again with less where nothing answers a question as it stands ({@code plain.json}): 在河里电鱼 is
 * punished by an article that names no river.
 */
final class Plainer {

    // Of what was asked first an answer to less must still say this share, its title with it.
    private static final double STILL = 0.5;

    private static final Set<Intent> KINDS =
            EnumSet.of(
                    Intent.OWNER,
                    Intent.DEADLINE,
                    Intent.RECURRENCE,
                    Intent.TARGET,
                    Intent.TO_WHOM,
                    Intent.CONDITION,
                    Intent.PAPERS,
                    Intent.ALLOWED,
                    Intent.PENALTY,
                    Intent.BASIS);

    private final PatternTable<SpokenRow> rows =
            PatternTable.load(Plainer.class, "plain.json", SpokenRow.class);

    PatternTable<SpokenRow> rows() {
        return rows;
    }

    /** The question with less and less in it; empty where nothing can be left out. */
    List<Question> of(Question question) {
        if (!KINDS.contains(question.intent())) {
            return List.of();
        }
        List<Question> plainer = new ArrayList<>();
        String topic = question.topic();
        for (PatternTable.Entry<SpokenRow> entry : rows.entries()) {
            String less = entry.pattern().matcher(topic).replaceFirst(entry.row().to());
            if (!less.equals(topic) && !Topic.of(less).isEmpty()) {
                topic = less;
                plainer.add(question.about(less));
            }
        }
        return plainer;
    }

    /** Of answers to less those that still say most of what was asked. */
    Found still(Found found, Question asked) {
        Topic whole = Topic.of(asked.topic());
        return new Found(
                found.items().stream().filter(i -> whole.coverage(said(i)) >= STILL).toList(),
                found.reason(),
                found.notChecked());
    }

    private static String said(Answer.Item item) {
        String title = item.document() == null ? "" : item.document().title();
        String words = item.evidence() == null ? item.text() : item.evidence().text();
        return Widths.fold(title + "\n" + words);
    }
}
