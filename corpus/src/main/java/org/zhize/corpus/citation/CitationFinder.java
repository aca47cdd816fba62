package org.zhize.corpus.citation;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.names.LawTitles;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a text cites: 《安全生产法》第三十六条, 刑法第一百三十四条之一, 本条例第五条, 前款. Safe for threads. One citation
 * for each article; the words 《…》 of a list of articles are repeated in each.
 *
 * <p>Weakness: a law named without brackets and without an article (依照治安管理处罚法的规定) is not reported.
 */
public final class CitationFinder {

    private final LawTitles titles;

    /** Knows short titles by this list. */
    public CitationFinder(LawTitles titles) {
        this.titles = titles;
    }

    /** With the titles of {@code laws.tsv} alone. */
    public static CitationFinder standard() {
        return new CitationFinder(LawTitles.standard());
    }

    /**
     * All citations by the address of the provision (or of the section, for its heading) that they
     * stand in, in reading order. Spans point into {@link Document#text()}.
     */
    public Map<Address, List<Citation>> find(Document document) {
        Citing citing = Citing.of(document);
        CitationReader reader =
                new CitationReader(titles, citing, Widths.fold(document.text()), document.text());
        Map<Address, List<Citation>> found = new LinkedHashMap<>();
        for (Citing.Unit unit : citing.units()) {
            List<Citation> citations = reader.read(unit);
            if (!citations.isEmpty()) {
                found.computeIfAbsent(unit.block().address(), _ -> new ArrayList<>())
                        .addAll(citations);
            }
        }
        return found;
    }

    /** Citations in a loose text, such as a question; 21条 after a title is read too. */
    public List<Citation> find(String text) {
        Citing nothing = new Citing("", List.of(), null, List.of());
        return new CitationReader(titles, nothing, Widths.fold(text), text)
                .read(new Span(0, text.length()));
    }
}
