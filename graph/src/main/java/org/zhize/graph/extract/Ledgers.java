package org.zhize.graph.extract;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Evidence;
import org.zhize.graph.duty.Extraction;

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

    private Ledgers() {}

    /** Duties and citing provisions in the order of the text. */
    public static List<Duty> of(Extraction extraction) {
        Document document = extraction.document();
        if (document.header().rank().isNorm()) {
            return extraction.duties();
        }
        Set<Address> charged = new HashSet<>();
        extraction.duties().forEach(d -> charged.add(d.evidence().provision()));
        Map<Address, List<Citation>> cited = new HashMap<>();
        for (Extraction.Cited c : extraction.citations()) {
            boolean other = !DutyBuilder.isItself(document, c.citation().title());
            if (other && !charged.contains(c.provision())) {
                cited.computeIfAbsent(c.provision(), _ -> new ArrayList<>()).add(c.citation());
            }
        }
        List<Duty> ledger = new ArrayList<>(extraction.duties());
        document.provisions()
                .filter(p -> !charged.contains(p.address()))
                .filter(p -> cited.containsKey(p.address()) || asksAll(document, p))
                .forEach(
                        p ->
                                ledger.add(
                                        basis(
                                                document,
                                                p,
                                                cited.getOrDefault(p.address(), List.of()))));
        ledger.sort(Comparator.comparingInt(d -> d.evidence().span().start()));
        return ledger;
    }

    /** A preamble that asks for something of nobody in particular. */
    private static boolean asksAll(Document document, Provision provision) {
        return TaskReader.isUnnumbered(provision)
                && REPORTS.asks(Plain.of(document.text(), provision.body()).text());
    }

    private static Duty basis(Document document, Provision provision, List<Citation> cited) {
        Span heading = provision.heading();
        Span words = provision.body();
        String text = document.text(words);
        return new Duty(
                provision.address() + "_0",
                DutyKind.TASK,
                provision.path(),
                heading == null ? null : document.text(heading),
                null,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cited,
                List.of(),
                new Evidence(provision.address(), words, text));
    }
}
