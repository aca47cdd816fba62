package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Evidence;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Recurrence;
import org.zhize.graph.duty.Target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts duties together: ids, evidence, terms and citations that stand in their words. */
final class DutyBuilder {

    private final Document document;
    private final Terms terms;
    private final Map<Address, List<Citation>> cited;
    private final Context context;
    private final Map<Address, Integer> counts = new HashMap<>();

    DutyBuilder(Document document, Terms terms, Map<Address, List<Citation>> cited) {
        this.document = document;
        this.terms = terms;
        this.cited = cited;
        this.context = Context.of(document);
    }

    Context context() {
        return context;
    }

    Document document() {
        return document;
    }

    String nextId(Address provision) {
        return provision + "_" + counts.merge(provision, 1, Integer::sum);
    }

    /** What is read beside the statement: note, cells. */
    static final class Draft {
        final Span statement;
        Span evidence;
        final List<Holding> holdings = new ArrayList<>();
        final List<Span> notes = new ArrayList<>();
        final List<Target> targets = new ArrayList<>();

        /** Terms are read from these. */
        final List<Span> sources = new ArrayList<>();

        Draft(Span statement) {
            this.statement = statement;
            this.evidence = statement;
            this.sources.add(statement);
        }
    }

    Duty task(Provision provision, @Nullable String title, Draft draft) {
        List<Deadline> deadlines = new ArrayList<>();
        List<Recurrence> recurrences = new ArrayList<>();
        List<Target> targets = new ArrayList<>(draft.targets);
        String text = document.text();
        for (Span source : draft.sources) {
            targets.addAll(terms.targets().find(text, source, context));
            deadlines.addAll(terms.deadlines().find(text, source, context));
            recurrences.addAll(terms.recurrences().find(text, source, context));
        }
        for (Span note : draft.notes) {
            deadlines.addAll(terms.deadlines().find(text, note, context));
            recurrences.addAll(terms.recurrences().find(text, note, context));
        }
        List<Span> within = new ArrayList<>(draft.sources);
        within.addAll(draft.notes);
        return new Duty(
                nextId(provision.address()),
                DutyKind.TASK,
                provision.path(),
                title,
                null,
                document.text(draft.statement),
                Holdings.distinct(draft.holdings),
                deadlines.stream().distinct().toList(),
                recurrences.stream().distinct().toList(),
                targets.stream().distinct().toList(),
                citations(provision.address(), within),
                List.of(),
                new Evidence(provision.address(), draft.evidence, document.text(draft.evidence)));
    }

    Duty norm(Norm norm, @Nullable String title, List<Holding> holdings) {
        String text = document.text();
        Span words = norm.statement();
        return new Duty(
                nextId(norm.part()),
                norm.kind(),
                norm.path(),
                title,
                norm.subject() == null ? null : document.text(norm.subject()),
                document.text(words),
                Holdings.distinct(holdings),
                terms.deadlines().find(text, words, context),
                terms.recurrences().find(text, words, context),
                terms.targets().find(text, words, context),
                citations(norm.provision(), List.of(words)),
                norm.penalties(),
                new Evidence(norm.provision(), words, document.text(words)));
    }

    List<Citation> citations(Address provision, List<Span> within) {
        return cited.getOrDefault(provision, List.of()).stream()
                .filter(c -> within.stream().anyMatch(span -> span.contains(c.span())))
                .filter(c -> !isItself(document, c.title()))
                .toList();
    }

    /** 现将《X方案》印发给你们 names the document itself. */
    static boolean isItself(Document document, String title) {
        String own = plain(document.header().title());
        String carrier = document.header().carrierTitle();
        String cited = plain(title);
        return !cited.isEmpty()
                && (own.equals(cited)
                        || own.contains("印发" + cited)
                        || (carrier != null && plain(carrier).contains(cited)));
    }

    private static String plain(String title) {
        return Widths.fold(title).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
