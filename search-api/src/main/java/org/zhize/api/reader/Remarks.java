package org.zhize.api.reader;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Extraction;

import java.util.List;
import java.util.stream.Stream;

/** What was mended while reading, and what a person should look at. */
record Remarks(List<Remark> repairs, List<Remark> problems) {

    private static final int MOST_WORDS = 60;

    /**
     * Words of the source and what is said of them.
     *
     * @param at the provision that holds them, empty where none does
     */
    record Remark(String at, String found, String message) {}

    static Remarks of(Extraction extraction) {
        Document document = extraction.document();
        return new Remarks(
                document.repairs().stream()
                        .map(r -> remark(document, r.span(), "读作“" + r.read() + "”：" + r.reason()))
                        .toList(),
                Stream.concat(document.problems().stream(), extraction.problems().stream())
                        .map((Problem p) -> remark(document, p.span(), p.message()))
                        .toList());
    }

    private static Remark remark(Document document, Span span, String message) {
        String found = document.text(span);
        return new Remark(
                document.provisions()
                        .filter(p -> p.span().contains(span))
                        .findFirst()
                        .map(Provision::address)
                        .map(Object::toString)
                        .orElse(""),
                found.length() > MOST_WORDS ? found.substring(0, MOST_WORDS) + "…" : found,
                message);
    }
}
