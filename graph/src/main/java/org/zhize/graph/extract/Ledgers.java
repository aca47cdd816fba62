package org.zhize.graph.extract;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Evidence;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ledger of a document as its readers expect it: its duties, and what else its provisions name
 * as their basis. A preamble that only says 根据《…》 or 要高度重视 charges nobody by name, so it is no duty
 * to search for, but whoever reads the ledger asks what it rests on.
 */
public final class Ledgers {

    private static final Reports REPORTS = new Reports();
    private static final BreachReader BREACHES = BreachReader.standard();
    private static final PartyResolver PARTIES = PartyResolver.standard();

    private Ledgers() {}

    /** Duties and citing provisions in the order of the text. */
    public static List<Duty> of(Extraction extraction) {
        Document document = extraction.document();
        Set<Address> charged = new HashSet<>();
        Set<Citation> told = new HashSet<>();
        for (Duty duty : extraction.duties()) {
            charged.add(duty.evidence().provision());
            told.addAll(duty.citations());
        }
        Map<Address, List<Citation>> cited = new HashMap<>();
        for (Extraction.Cited c : extraction.citations()) {
            if (!told.contains(c.citation())
                    && !DutyBuilder.isItself(document, c.citation().title())) {
                cited.computeIfAbsent(c.provision(), _ -> new ArrayList<>()).add(c.citation());
            }
        }
        List<Duty> ledger = new ArrayList<>(extraction.duties());
        Map<Address, List<Holding>> deciders = deciders(document);
        document.provisions()
                .filter(
                        p ->
                                cited.containsKey(p.address())
                                        || deciders.containsKey(p.address())
                                        || (!charged.contains(p.address()) && asksAll(document, p)))
                .forEach(
                        p ->
                                ledger.add(
                                        basis(
                                                document,
                                                p,
                                                deciders.getOrDefault(p.address(), List.of()),
                                                cited.getOrDefault(p.address(), List.of()))));
        ledger.sort(Comparator.comparingInt(d -> d.evidence().span().start()));
        return ledger;
    }

    /** Who decides on breaches, by the article that says so: 由所在地港口行政管理部门责令限期改正. */
    private static Map<Address, List<Holding>> deciders(Document document) {
        if (!document.header().rank().isNorm()) {
            return Map.of();
        }
        String folded = Widths.fold(document.text());
        Holdings holdings = new Holdings(document, PARTIES, new ArrayList<>());
        Map<Address, List<Holding>> deciders = new HashMap<>();
        document.provisions()
                .forEach(
                        p -> {
                            for (Breach breach : BREACHES.read(folded, document.text(), p)) {
                                Span span = breach.decider();
                                if (span != null) {
                                    deciders.computeIfAbsent(p.address(), _ -> new ArrayList<>())
                                            .add(holdings.own(span, Role.RESPONSIBLE));
                                }
                            }
                        });
        deciders.replaceAll((_, found) -> Holdings.distinct(found));
        return deciders;
    }

    /** A preamble that asks for something of nobody in particular. */
    private static boolean asksAll(Document document, Provision provision) {
        return TaskReader.isUnnumbered(provision)
                && REPORTS.asks(Plain.of(document.text(), provision.body()).text());
    }

    private static Duty basis(
            Document document, Provision provision, List<Holding> deciders, List<Citation> cited) {
        Span heading = provision.heading();
        Span words = provision.body();
        String text = document.text(words);
        return new Duty(
                provision.address() + "_0",
                document.header().rank().isNorm() ? DutyKind.OBLIGATION : DutyKind.TASK,
                provision.path(),
                heading == null ? null : document.text(heading),
                null,
                text,
                deciders,
                List.of(),
                List.of(),
                List.of(),
                cited,
                List.of(),
                new Evidence(provision.address(), words, text));
    }
}
