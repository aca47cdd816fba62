package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;

import java.util.List;
import java.util.regex.Matcher;

/** The words by which an article sets a norm, introduces a list of norms, or sets none. */
final class NormWords {

    private final Triggers<ModalRow> modals;
    private final Triggers<ModalRow> declared;
    private final PatternTable<ModalRow> leads;
    private final Triggers<PlainRow> none;

    private NormWords(
            Triggers<ModalRow> modals,
            Triggers<ModalRow> declared,
            PatternTable<ModalRow> leads,
            Triggers<PlainRow> none) {
        this.modals = modals;
        this.declared = declared;
        this.leads = leads;
        this.none = none;
    }

    static NormWords standard() {
        return new NormWords(
                new Triggers<>("modals.json", table("modals.json")),
                new Triggers<>("declared.json", table("declared.json")),
                table("list-leads.json"),
                new Triggers<>("no-norms.json", noNorms()));
    }

    static PatternTable<ModalRow> table(String resource) {
        return PatternTable.load(NormWords.class, resource, ModalRow.class);
    }

    static PatternTable<PlainRow> noNorms() {
        return PatternTable.load(NormWords.class, "no-norms.json", PlainRow.class);
    }

    /** The words that introduce a list of norms, and what its items are. */
    record Lead(DutyKind kind, int start) {}

    @Nullable Lead lead(String text, Span sentence) {
        for (var entry : leads.entries()) {
            Matcher matcher =
                    entry.pattern().matcher(text).region(sentence.start(), sentence.end());
            DutyKind kind = entry.row().kind();
            if (kind != null && matcher.find()) {
                return new Lead(kind, matcher.start());
            }
        }
        return null;
    }

    List<Modal> modals(String text, Span sentence) {
        return Modal.in(text, sentence, modals);
    }

    /** Modal words; where there are none, a body at the start that is said to act. */
    List<Modal> doings(String text, Span sentence) {
        List<Modal> found = modals(text, sentence);
        return found.isEmpty() ? Modal.in(text, sentence, declared) : found;
    }

    /** Among what must be observed, an item that begins with 不得 forbids, one with 可以 allows. */
    DutyKind kind(String text, Span item, DutyKind listed) {
        List<Modal> found = modals(text, item);
        if (found.isEmpty() || found.getFirst().start() != item.start()) {
            return listed;
        }
        DutyKind own = found.getFirst().kind();
        boolean allows = listed == DutyKind.OBLIGATION && own == DutyKind.PERMISSION;
        return own == DutyKind.PROHIBITION || allows ? own : listed;
    }

    boolean setsNothing(String text, Span sentence) {
        return none.in(text, sentence).stream().anyMatch(entry -> isFound(entry, text, sentence));
    }

    /** True for what says what a breach costs. */
    boolean isPenal(String text, Span body) {
        return holds("penalty", text, body);
    }

    /** 法律、法规规定的其他…: the last item of a list, which names nothing. */
    boolean goesOn(String text, Span item) {
        return holds("and-others", text, item);
    }

    private boolean holds(String row, String text, Span span) {
        return none.in(text, span).stream()
                .filter(entry -> entry.row().id().equals(row))
                .anyMatch(entry -> isFound(entry, text, span));
    }

    private static boolean isFound(PatternTable.Entry<PlainRow> entry, String text, Span span) {
        return entry.pattern().matcher(text).region(span.start(), span.end()).find();
    }
}
