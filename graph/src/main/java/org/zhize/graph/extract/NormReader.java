package org.zhize.graph.extract;

import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads obligations, prohibitions and permissions of laws and rules, with their penalties. */
public final class NormReader {

    private static final Pattern PENALTY_CHAPTER = Pattern.compile("法律责任|罚则|处罚$|^责任追究");

    private final ArticleReader articles;
    private final PenaltyLinker penalties;

    NormReader(ArticleReader articles, PenaltyLinker penalties) {
        this.articles = articles;
        this.penalties = penalties;
    }

    public static NormReader standard() {
        return new NormReader(ArticleReader.standard(), PenaltyLinker.standard());
    }

    /** In reading order; empty for documents that set no norms. */
    public List<Norm> read(Document document) {
        if (!document.header().rank().isNorm()) {
            return List.of();
        }
        String folded = Widths.fold(document.text());
        List<Norm> norms = new ArrayList<>();
        List<Provision> penal = new ArrayList<>();
        for (Block block : document.blocks()) {
            collect(folded, block, false, norms, penal);
        }
        return penalties.link(document, folded, norms, penal);
    }

    private void collect(
            String folded,
            Block block,
            boolean inPenalties,
            List<Norm> norms,
            List<Provision> penal) {
        switch (block) {
            case Section section -> {
                boolean penalties =
                        inPenalties
                                || (section.heading() != null
                                        && PENALTY_CHAPTER
                                                .matcher(section.heading().of(folded))
                                                .find());
                section.children()
                        .forEach(child -> collect(folded, child, penalties, norms, penal));
            }
            case Provision provision -> {
                if (inPenalties || articles.isPenal(folded, provision)) {
                    penal.add(provision);
                }
                if (!inPenalties) {
                    norms.addAll(articles.read(folded, provision));
                }
            }
            case Table table -> {}
        }
    }
}
