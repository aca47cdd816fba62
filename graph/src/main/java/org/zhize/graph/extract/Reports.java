package org.zhize.graph.extract;

import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.ReportRow.Tells;

import java.util.EnumSet;
import java.util.Set;

/**
 * Tells sentences that report from those that charge: 进行了专项督查, 共检查企业86家 and 专此函达 are nobody's task.
 */
final class Reports {

    private static final String RESOURCE = "reports.json";
    private static final String HEADINGS = "report-headings.json";

    private final Triggers<ReportRow> rows = new Triggers<>(RESOURCE, table());
    private final Triggers<PlainRow> headings =
            new Triggers<>(HEADINGS, PatternTable.load(Reports.class, HEADINGS, PlainRow.class));

    static PatternTable<ReportRow> table() {
        return PatternTable.load(Reports.class, RESOURCE, ReportRow.class);
    }

    /**
     * Whether a sentence sets no duty.
     *
     * @param reporting whether it stands where a paper reports (基本情况, 存在问题)
     */
    boolean isReport(String text, Span sentence, boolean reporting) {
        Set<Tells> told = told(text, sentence);
        boolean past = told.contains(Tells.PAST);
        boolean asks = reporting ? told.contains(Tells.ORDER) && !past : told.contains(Tells.ASK);
        return told.contains(Tells.CLOSING) || (!asks && (reporting || past));
    }

    boolean asks(String text) {
        return told(text, new Span(0, text.length())).contains(Tells.ASK);
    }

    boolean isHeading(String heading) {
        return headings.in(heading, new Span(0, heading.length())).stream()
                .anyMatch(entry -> entry.pattern().matcher(heading).find());
    }

    private Set<Tells> told(String text, Span span) {
        Set<Tells> told = EnumSet.noneOf(Tells.class);
        for (Entry<ReportRow> entry : rows.in(text, span)) {
            Tells tells = entry.row().tells();
            if (!told.contains(tells)
                    && entry.pattern().matcher(text).region(span.start(), span.end()).find()) {
                told.add(tells);
            }
        }
        return told;
    }
}
