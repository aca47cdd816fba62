package org.zhize.api.answer;

import org.zhize.corpus.pattern.PatternTable;

/** Puts spoken turns into the words that the wordings of questions know ({@code spoken.json}). */
final class Spoken {

    // A question is one sentence: what is longer is a text, and is read as it stands.
    private static final int LONGEST = 120;

    private final PatternTable<SpokenRow> rows =
            PatternTable.load(Spoken.class, "spoken.json", SpokenRow.class);

    PatternTable<SpokenRow> rows() {
        return rows;
    }

    /** 谁在抓粉尘清扫 as 粉尘清扫由谁负责 would be asked; the same where nothing is spoken. */
    String written(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String written = text;
        for (PatternTable.Entry<SpokenRow> entry : rows.entries()) {
            written = entry.pattern().matcher(written).replaceAll(entry.row().to());
        }
        return written;
    }
}
