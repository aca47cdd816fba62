package org.zhize.graph.extract;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;

import java.util.List;

/** Links the articles that say what a breach costs to the duties they are about. */
final class PenaltyLinker {

    static PenaltyLinker standard() {
        return new PenaltyLinker();
    }

    List<Norm> link(Document document, String folded, List<Norm> norms, List<Provision> penal) {
        return norms;
    }
}
