package org.zhize.corpus.structure;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;

import java.util.Objects;

/** What makes a document that document: see {@link DocumentId}. */
final class Identity {

    private Identity() {}

    static DocumentId of(Header header) {
        String title = Lines.bare(header.title()).replaceAll("[《》〈〉<>()（）“”\"]", "");
        String carrier = header.carrierTitle() == null ? "" : Lines.bare(header.carrierTitle());
        if (header.rank().isNorm()) {
            return DocumentId.of(
                    "law|"
                            + title.replaceFirst("^中华人民共和国", "")
                            + "|"
                            + Objects.toString(header.versionDate(), "")
                            + "|"
                            + Objects.toString(header.part(), ""));
        }
        if (header.documentNumber() != null) {
            return DocumentId.of("policy|" + header.documentNumber() + "|" + title);
        }
        return DocumentId.of(
                "policy|"
                        + title
                        + "|"
                        + carrier
                        + "|"
                        + String.join("、", header.issuers())
                        + "|"
                        + Objects.toString(header.issued(), ""));
    }
}
