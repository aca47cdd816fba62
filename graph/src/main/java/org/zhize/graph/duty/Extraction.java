package org.zhize.graph.duty;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Problem;

import java.util.List;

/**
 * All that was read out of one document: the same for the same document and corpus of titles,
 * whatever else is loaded.
 *
 * @param citations every citation, with the provision it stands in
 * @param definitions collectives that the text defines (统称负有安全生产监督管理职责的部门)
 */
public record Extraction(
        Document document,
        List<Duty> duties,
        List<Cited> citations,
        List<Definition> definitions,
        List<Problem> problems) {

    public Extraction {
        duties = List.copyOf(duties);
        citations = List.copyOf(citations);
        definitions = List.copyOf(definitions);
        problems = List.copyOf(problems);
    }

    /** A citation and the provision whose words it is part of. */
    public record Cited(Address provision, Citation citation) {}

    /** A collective, its members by name, and the words that say so. */
    public record Definition(String collective, List<String> members, Evidence basis) {
        public Definition {
            members = List.copyOf(members);
        }
    }
}
