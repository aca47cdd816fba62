package org.zhize.corpus.structure;

import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.text.Widths;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What makes a document that document: see {@link DocumentId}. */
final class Identity {

    private Identity() {}

    static DocumentId of(Header header) {
        return DocumentId.of(words(header));
    }

    /** The id, and those it may go by where another document of its title and date has that. */
    static List<DocumentId> all(Header header, String text) {
        String own = words(header);
        Set<DocumentId> ids = new LinkedHashSet<>();
        ids.add(DocumentId.of(own));
        // What is printed comes first: it stays when a corrected copy comes.
        for (String apart :
                List.of(
                        String.join("、", header.issuers()),
                        Objects.toString(header.documentNumber(), ""),
                        String.join("/", header.region().path()),
                        Lines.bare(Widths.fold(text)))) {
            if (!apart.isEmpty()) {
                ids.add(DocumentId.of(own + "|" + apart));
            }
        }
        return List.copyOf(ids);
    }

    private static String words(Header header) {
        String title = Lines.bare(header.title()).replaceAll("[《》〈〉<>()（）“”\"]", "");
        String carrier = header.carrierTitle() == null ? "" : Lines.bare(header.carrierTitle());
        if (header.rank().isNorm()) {
            return "law|"
                    + title.replaceFirst("^中华人民共和国", "")
                    + "|"
                    + Objects.toString(header.printedDate(), "")
                    + "|"
                    + Objects.toString(header.part(), "");
        }
        if (header.documentNumber() != null) {
            return "policy|" + header.documentNumber() + "|" + title;
        }
        return "policy|"
                + title
                + "|"
                + carrier
                + "|"
                + String.join("、", header.issuers())
                + "|"
                + Objects.toString(header.issued(), "");
    }
}
