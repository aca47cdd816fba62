package org.zhize.graph.extract;

import org.zhize.corpus.document.Document;
import org.zhize.graph.duty.Extraction.Definition;

import java.util.List;

/** Finds where a text says who is meant by a collective. */
final class DefinitionFinder {

    private final HolderFinder holders;

    DefinitionFinder(HolderFinder holders) {
        this.holders = holders;
    }

    List<Definition> find(Document document) {
        return List.of();
    }
}
