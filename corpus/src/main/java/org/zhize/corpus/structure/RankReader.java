package org.zhize.corpus.structure;

import org.zhize.corpus.document.Rank;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;

import java.util.List;
import java.util.regex.Pattern;

/** 效力级别 by who passed a document and what it is called ({@code ranks.json}). */
final class RankReader {

    static final PatternTable<RankRow> TABLE =
            PatternTable.load(RankReader.class, "ranks.json", RankRow.class);

    // The titles of decisions that changed a law name congresses that did not pass it.
    private static final Pattern TITLES = Pattern.compile("[《〈<][^》〉>\\n]*[》〉>\\n]");

    private RankReader() {}

    enum Where {
        TITLE,
        HISTORY,
        ISSUER,
        NORMS,
        LOCAL
    }

    /** A row of {@code ranks.json}; the head of that file says what the fields mean. */
    record RankRow(
            String id,
            Where where,
            String pattern,
            Rank rank,
            boolean certain,
            String source,
            List<String> examples,
            List<String> counterexamples)
            implements PatternRow {}

    /** A rank, and whether the words say it outright. */
    record Found(Rank rank, boolean certain) {}

    /**
     * @param norms whether the document is in articles and no notice carries it
     * @param local whether the title begins with a region
     * @param folder the folders of the file, which only settle what the words leave open
     */
    static Found rank(
            String title,
            String issuer,
            String history,
            boolean norms,
            boolean local,
            String folder) {
        Found likely = null;
        for (PatternTable.Entry<RankRow> entry : TABLE.entries()) {
            String words =
                    switch (entry.row().where()) {
                        case TITLE -> title;
                        case HISTORY -> TITLES.matcher(history).replaceAll("《》");
                        case ISSUER -> issuer;
                        case NORMS -> norms ? title : "";
                        case LOCAL -> norms && local ? title : "";
                    };
            if (entry.pattern().matcher(Widths.fold(words)).find()) {
                likely = new Found(entry.row().rank(), entry.row().certain());
                break;
            }
        }
        if (likely == null) {
            likely = new Found(Rank.POLICY_DOCUMENT, !norms);
        }
        if (!likely.certain() && norms) {
            for (Rank rank : Rank.values()) {
                if (folder.contains(rank.label())) {
                    return new Found(rank, false);
                }
            }
        }
        return likely;
    }
}
