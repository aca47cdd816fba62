package org.zhize.graph.extract;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.citation.CitationFinder;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.names.Names;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the duties of a document: tasks with their holders from policy documents, norms from laws
 * and rules. Pure and deterministic; needs no database; safe for threads; linear in the text.
 */
public final class DutyExtractor {

    private static final class Standard {
        static final DutyExtractor EXTRACTOR = new DutyExtractor();
    }

    private final HolderFinder holders = new HolderFinder(Names.standard());
    private final PartyResolver parties = PartyResolver.standard();
    private final Terms terms =
            new Terms(
                    DeadlineFinder.standard(),
                    RecurrenceFinder.standard(),
                    TargetFinder.standard());
    private final NormReader norms = NormReader.standard();
    private final CitationFinder citations = CitationFinder.standard();
    private final DefinitionFinder definitions = new DefinitionFinder(holders);

    private DutyExtractor() {}

    public static DutyExtractor standard() {
        return Standard.EXTRACTOR;
    }

    public Extraction extract(Document document) {
        Map<Address, List<Citation>> cited = citations.find(document);
        List<Problem> problems = new ArrayList<>();
        Holdings holdings = new Holdings(document, parties, problems);
        DutyBuilder builder = new DutyBuilder(document, terms, cited);
        List<Duty> duties =
                document.header().rank().isNorm()
                        ? new NormDuties(document, holders, holdings, builder)
                                .read(norms.read(document))
                        : new TaskReader(document, holders, holdings, builder, terms).read();
        List<Extraction.Cited> all = new ArrayList<>();
        cited.forEach(
                (address, list) -> list.forEach(c -> all.add(new Extraction.Cited(address, c))));
        return new Extraction(document, duties, all, definitions.find(document), problems);
    }
}
