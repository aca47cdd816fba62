package org.zhize.graph.extract;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Duties of norms, with the words of their subjects resolved to parties. */
final class NormDuties {

    private final Document document;
    private final HolderFinder holders;
    private final Holdings holdings;
    private final DutyBuilder builder;

    NormDuties(Document document, HolderFinder holders, Holdings holdings, DutyBuilder builder) {
        this.document = document;
        this.holders = holders;
        this.holdings = holdings;
        this.builder = builder;
    }

    List<Duty> read(List<Norm> norms) {
        Map<Address, String> titles = new HashMap<>();
        document.provisions()
                .filter(p -> p.heading() != null)
                .forEach(p -> titles.put(p.address(), heading(p)));
        List<Duty> duties = new ArrayList<>();
        for (Norm norm : norms) {
            duties.add(builder.norm(norm, titles.get(norm.provision()), subjects(norm)));
        }
        return duties;
    }

    private String heading(Provision provision) {
        Span heading = provision.heading();
        return heading == null ? "" : document.text(heading);
    }

    private List<Holding> subjects(Norm norm) {
        Span subject = norm.noun();
        if (subject == null || subject.isEmpty() || listed(subject)) {
            return List.of();
        }
        Span statement = norm.statement();
        boolean before = statement.start() <= subject.end() && subject.end() < statement.end();
        Plain act =
                Plain.of(
                        document.text(),
                        before ? new Span(subject.end(), statement.end()) : new Span(0, 0));
        HolderFinder.Acting acting = holders.acting(act.text());
        List<Holding> found = new ArrayList<>();
        found.addAll(doers(subject, norm.doer(), acting.role()));
        for (Owner partner : acting.partners()) {
            found.add(holdings.own(act.span(partner.start(), partner.end()), partner.role()));
        }
        return norm.inherited() ? Holdings.inherited(found, "本条上文") : found;
    }

    // 下列的人可以被委托: the list below names them
    private boolean listed(Span subject) {
        String words = document.text(subject);
        return words.startsWith("下列") || words.startsWith("以下");
    }

    /**
     * Each body of a list; a class of persons or units that no table has is kept as it is called.
     */
    private List<Holding> doers(Span subject, boolean doer, Role role) {
        Plain plain = Plain.of(document.text(), subject);
        String words = plain.text();
        boolean lines = doer && words.endsWith("部门");
        if (holdings.isClass(words)) {
            return List.of(holdings.own(subject, role));
        }
        List<Holding> found = new ArrayList<>();
        for (Span item : holders.doers(holders.passage(words), doer)) {
            Span span = plain.span(item.start(), item.end());
            boolean line =
                    lines && item.length() < words.length() && holders.isShort(item.of(words));
            found.add(line ? holdings.ofLine(span, role) : holdings.own(span, role));
        }
        if (found.isEmpty() && doer) {
            NormClasses.standard()
                    .kind(words)
                    .ifPresent(kind -> found.add(holdings.ofClass(subject, role, kind)));
        }
        return found;
    }
}
