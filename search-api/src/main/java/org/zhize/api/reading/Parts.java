package org.zhize.api.reading;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.SourceText;
import org.zhize.graph.duty.Extraction;

import java.util.List;

/** TEMPORARY until the parser and the extractor land. */
public final class Parts {
    private Parts() {}

    public static Understanding understanding() {
        return new Understanding(
                Parts::parse, d -> new Extraction(d, List.of(), List.of(), List.of(), List.of()));
    }

    private static Document parse(SourceText text, String name) {
        var id = org.zhize.corpus.document.DocumentId.of(name);
        List<org.zhize.corpus.document.Block> blocks = new java.util.ArrayList<>();
        int n = 0;
        for (var line : text.lines()) {
            if (!line.span().isEmpty()) {
                n++;
                blocks.add(
                        new org.zhize.corpus.document.Provision(
                                new org.zhize.corpus.document.Address(id, "s" + n),
                                List.of("" + n),
                                null,
                                null,
                                line.span(),
                                line.span(),
                                List.of()));
            }
        }
        var h =
                new org.zhize.corpus.document.Header(
                        name,
                        null,
                        null,
                        null,
                        List.of(),
                        org.zhize.corpus.document.Rank.POLICY_DOCUMENT,
                        null,
                        org.zhize.corpus.document.Region.NATION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        org.zhize.corpus.document.Status.IN_FORCE,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        java.util.Set.of());
        return new Document(id, name, text.text(), h, blocks, List.of(), List.of(), List.of());
    }
}
