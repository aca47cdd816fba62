package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Provision.Part;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.extract.SubjectReader.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the norms of one article: sentence by sentence, in each a new norm wherever a modal word
 * has a doer of its own or says another kind of thing than the one before.
 */
final class ArticleReader {

    private static final Pattern BAN = Pattern.compile("不得(?![少低超高小大])|禁止|严禁");

    private final Triggers<ModalRow> modals;
    private final Triggers<ModalRow> declared;
    private final PatternTable<ModalRow> leads;
    private final Triggers<PlainRow> none;
    private final SubjectReader subjects;

    private ArticleReader(
            Triggers<ModalRow> modals,
            Triggers<ModalRow> declared,
            PatternTable<ModalRow> leads,
            Triggers<PlainRow> none,
            SubjectReader subjects) {
        this.modals = modals;
        this.declared = declared;
        this.leads = leads;
        this.none = none;
        this.subjects = subjects;
    }

    static ArticleReader standard() {
        return new ArticleReader(
                new Triggers<>("modals.json", table("modals.json")),
                new Triggers<>("declared.json", table("declared.json")),
                table("list-leads.json"),
                new Triggers<>("no-norms.json", noNorms()),
                SubjectReader.standard());
    }

    static PatternTable<ModalRow> table(String resource) {
        return PatternTable.load(ArticleReader.class, resource, ModalRow.class);
    }

    static PatternTable<PlainRow> noNorms() {
        return PatternTable.load(ArticleReader.class, "no-norms.json", PlainRow.class);
    }

    /** True where the article says what a breach costs. */
    boolean isPenal(String folded, Provision provision) {
        return holds("penalty", folded, provision.body());
    }

    private boolean holds(String row, String text, Span span) {
        return none.in(text, span).stream()
                .filter(entry -> entry.row().id().equals(row))
                .anyMatch(
                        entry ->
                                entry.pattern()
                                        .matcher(text)
                                        .region(span.start(), span.end())
                                        .find());
    }

    List<Norm> read(String folded, Provision provision) {
        Reading reading = new Reading(folded, provision);
        List<Part> parts = provision.parts();
        if (parts.isEmpty()) {
            reading.paragraph(provision.address(), provision.path(), provision.body());
            return reading.norms;
        }
        @Nullable ListLead list = null;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.label() == null) {
                list = reading.lead(part, i + 1 < parts.size() && parts.get(i + 1).label() != null);
                if (list == null) {
                    reading.paragraph(part.address(), part.path(), part.span());
                }
            } else if (list != null && depth(part) == list.depth + 1) {
                reading.item(part, list);
            } else if (list == null) {
                reading.own(part);
            }
        }
        return reading.norms;
    }

    private static int depth(Part part) {
        return part.path().size();
    }

    /** A lead-in whose items are duties of their own. */
    private record ListLead(DutyKind kind, @Nullable Subject subject, int depth) {}

    /** The state of reading one article: the doer that later words may leave out. */
    private final class Reading {

        final String text;
        final Provision provision;
        final List<Norm> norms = new ArrayList<>();
        @Nullable Subject doer;

        Reading(String text, Provision provision) {
            this.text = text;
            this.provision = provision;
        }

        void paragraph(Address address, List<String> path, Span span) {
            for (Span sentence : Sentences.of(text, span)) {
                sentence(address, path, sentence);
            }
        }

        boolean setsNothing(Span sentence) {
            return none.in(text, sentence).stream()
                    .anyMatch(
                            entry ->
                                    entry.pattern()
                                            .matcher(text)
                                            .region(sentence.start(), sentence.end())
                                            .find());
        }

        @Nullable ListLead lead(Part part, boolean hasItems) {
            if (!hasItems) {
                return null;
            }
            List<Span> sentences = Sentences.of(text, part.span());
            if (sentences.isEmpty() || setsNothing(sentences.getLast())) {
                return null;
            }
            Span last = sentences.getLast();
            for (var entry : leads.entries()) {
                Matcher matcher = entry.pattern().matcher(text).region(last.start(), last.end());
                DutyKind kind = entry.row().kind();
                if (kind != null && matcher.find()) {
                    for (Span sentence : sentences.subList(0, sentences.size() - 1)) {
                        sentence(part.address(), part.path(), sentence);
                    }
                    return lead(part, last, matcher, kind);
                }
            }
            return null;
        }

        /** Its doer stands before the first modal word; its kind is that of the last one. */
        ListLead lead(Part part, Span sentence, Matcher list, DutyKind kind) {
            List<Modal> found = Modal.in(text, sentence, modals);
            int first = found.isEmpty() ? list.start() : found.getFirst().start();
            Subject own = subjects.before(text, sentence.start(), Math.min(first, list.start()));
            if (own != null && own.doer()) {
                doer = own;
            }
            return new ListLead(
                    found.isEmpty() ? kind : found.getLast().kind(),
                    own != null && own.doer() ? own : doer,
                    depth(part));
        }

        /** An item that names its own doer (铁路沿线的绿化，由铁路管理单位负责), whatever the lead-in says. */
        boolean own(Part part) {
            Span words = withoutNumber(part);
            if (words.isEmpty() || "的者".indexOf(text.charAt(words.end() - 1)) >= 0) {
                return false;
            }
            List<Modal> found = setsNothing(words) ? List.of() : modals(words);
            if (found.isEmpty()) {
                return false;
            }
            Subject named = subject(found.getFirst(), words.start(), words, true);
            if (named == null || !named.doer()) {
                return false;
            }
            @Nullable Subject before = doer;
            for (Span sentence : Sentences.of(text, words)) {
                sentence(part.address(), part.path(), sentence);
            }
            doer = before;
            return true;
        }

        void item(Part part, ListLead list) {
            Span words = withoutNumber(part);
            if (own(part)) {
                return;
            }
            if (!words.isEmpty() && !holds("and-others", text, words)) {
                add(part.address(), part.path(), kind(words, list), list.subject(), true, words);
            }
        }

        /** Among what must be observed, an item that begins with 不得 forbids, one with 可以 allows. */
        DutyKind kind(Span words, ListLead list) {
            if (BAN.matcher(text).region(words.start(), words.end()).lookingAt()) {
                return DutyKind.PROHIBITION;
            }
            boolean allows =
                    list.kind() == DutyKind.OBLIGATION
                            && Modal.in(text, words, modals).stream()
                                    .limit(1)
                                    .anyMatch(
                                            modal ->
                                                    modal.start() == words.start()
                                                            && modal.kind() == DutyKind.PERMISSION);
            return allows ? DutyKind.PERMISSION : list.kind();
        }

        Span withoutNumber(Part part) {
            int start = part.span().start();
            if (part.label() != null && text.startsWith(part.label().printed(), start)) {
                start += part.label().printed().length();
            }
            List<Span> sentences = Sentences.of(text, new Span(start, part.span().end()));
            return sentences.isEmpty()
                    ? new Span(start, start)
                    : sentences.getFirst().to(sentences.getLast());
        }

        /** Modal words; where there are none, a body at the start that is said to act. */
        List<Modal> modals(Span sentence) {
            List<Modal> found = Modal.in(text, sentence, modals);
            return found.isEmpty() ? Modal.in(text, sentence, declared) : found;
        }

        void sentence(Address address, List<String> path, Span sentence) {
            List<Modal> found = modals(sentence);
            if (found.isEmpty() || setsNothing(sentence)) {
                return;
            }
            Open open = null;
            int from = sentence.start();
            for (Modal modal : found) {
                Subject own = subject(modal, from, sentence, open == null);
                if (open != null && open.kind() == modal.kind() && own == null) {
                    continue;
                }
                int start = open == null ? sentence.start() : conditionStart(from, modal.start());
                if (open != null) {
                    close(open, address, path, start);
                }
                boolean inherited = own == null && open == null;
                if (own != null && own.doer()) {
                    doer = own;
                }
                Subject named =
                        own != null ? own : open != null ? open.subject() : above(sentence, modal);
                open = new Open(modal.kind(), start, modal.nobody() ? own : named, inherited);
                from = modal.end();
            }
            if (open != null) {
                close(open, address, path, sentence.end());
            }
        }

        /**
         * The doer that the sentence leaves out. 经批准设置的，应当… after a sentence about the authority is
         * not the authority's duty.
         */
        @Nullable Subject above(Span sentence, Modal modal) {
            boolean another =
                    doer != null
                            && (anybody(doer, modal)
                                    || (subjects.isPublic(text, doer)
                                            && subjects.setsAnother(
                                                    text, sentence.start(), modal.start())));
            return another || doer == null
                    ? null
                    : subjects.otherSize(text, doer, sentence.start(), modal.start());
        }

        // 任何单位和个人不得挪用。实物应当随案移送: what nobody may do says nothing of who must act.
        private boolean anybody(Subject before, Modal modal) {
            return modal.kind() == DutyKind.OBLIGATION
                    && text.startsWith("任何", before.noun().start());
        }

        @Nullable Subject subject(Modal modal, int from, Span sentence, boolean first) {
            if (modal.subject() != null) {
                return new Subject(modal.subject(), modal.subject(), true);
            }
            Subject before =
                    first
                            ? subjects.before(text, from, modal.start())
                            : subjects.near(text, from, modal.start());
            return before != null || !modal.nobody()
                    ? before
                    : subjects.forbidden(text, modal.end(), sentence.end());
        }

        /** The start of the modal's clause and of the conditions right before it. */
        int conditionStart(int from, int modal) {
            int start = subjects.clauseStart(text, from, modal);
            while (start > from + 1 && "的时后".indexOf(text.charAt(start - 2)) >= 0) {
                int earlier = subjects.clauseStart(text, from, start - 1);
                if (earlier <= from) {
                    break;
                }
                start = earlier;
            }
            return start;
        }

        void close(Open open, Address address, List<String> path, int end) {
            int last = end;
            while (last > open.start() && ", ".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            if (last > open.start()) {
                add(
                        address,
                        path,
                        open.kind(),
                        open.subject(),
                        open.inherited(),
                        new Span(open.start(), last));
            }
        }

        void add(
                Address address,
                List<String> path,
                DutyKind kind,
                @Nullable Subject subject,
                boolean inherited,
                Span words) {
            Span named = subject == null ? null : inherited ? subject.noun() : subject.whole();
            norms.add(
                    new Norm(
                            provision.address(),
                            address,
                            path,
                            kind,
                            named,
                            subject == null ? null : subject.noun(),
                            subject != null && subject.doer(),
                            inherited && subject != null,
                            words,
                            List.of()));
        }
    }

    /** A norm whose end is not yet known. */
    private record Open(DutyKind kind, int start, @Nullable Subject subject, boolean inherited) {}
}
