package org.zhize.api.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.zhize.api.ledger.DocumentFacts;
import org.zhize.corpus.document.Document;
import org.zhize.graph.duty.Extraction;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document opened: facts, tree, tables, what was mended and what a person should look at.
 *
 * @param provisions how many there are
 * @param duties how many were read
 */
public record DocumentView(
        @JsonUnwrapped DocumentFacts facts,
        List<Outline.Node> outline,
        List<Outline.TableView> tables,
        int provisions,
        int duties,
        List<Remark> repairs,
        List<Remark> problems) {

    /** Words about a place in the source. */
    public record Remark(int start, int end, String found, String message) {}

    static DocumentView of(DocumentFacts facts, Extraction extraction) {
        Document document = extraction.document();
        Outline outline = Outline.of(document);
        return new DocumentView(
                facts,
                outline.outline(),
                outline.tables(),
                (int) document.provisions().count(),
                extraction.duties().size(),
                document.repairs().stream()
                        .map(
                                r ->
                                        new Remark(
                                                r.span().start(),
                                                r.span().end(),
                                                document.text(r.span()),
                                                "读作“" + r.read() + "”：" + r.reason()))
                        .toList(),
                Stream.concat(document.problems().stream(), extraction.problems().stream())
                        .map(
                                p ->
                                        new Remark(
                                                p.span().start(),
                                                p.span().end(),
                                                document.text(p.span()),
                                                p.message()))
                        .toList());
    }
}
