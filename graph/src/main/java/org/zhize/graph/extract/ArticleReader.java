package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Provision.Part;
import org.zhize.corpus.text.SentenceFinder;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.extract.SubjectReader.Subject;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the norms of one article: sentence by sentence, in each a new norm wherever a modal word
 * has a doer of its own or says another kind of thing than the one before.
 */
final class ArticleReader {

    private final NormWords words;
    private final SubjectReader subjects;

    private ArticleReader(NormWords words, SubjectReader subjects) {
        this.words = words;
        this.subjects = subjects;
    }

    static ArticleReader standard() {
        return new ArticleReader(NormWords.standard(), SubjectReader.standard());
    }

    /** True where the article says what a breach costs. */
    boolean isPenal(String folded, Provision provision) {
        return words.isPenal(folded, provision.body());
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
            for (Span sentence : SentenceFinder.sentences(text, span)) {
                sentence(address, path, sentence);
            }
        }

        @Nullable ListLead lead(Part part, boolean hasItems) {
            if (!hasItems) {
                return null;
            }
            List<Span> sentences = SentenceFinder.sentences(text, part.span());
            if (sentences.isEmpty() || words.setsNothing(text, sentences.getLast())) {
                return null;
            }
            Span last = sentences.getLast();
            NormWords.Lead lead = words.lead(text, last);
            if (lead == null) {
                return null;
            }
            for (Span sentence : sentences.subList(0, sentences.size() - 1)) {
                sentence(part.address(), part.path(), sentence);
            }
            return lead(part, last, lead);
        }

        /** Its doer stands before the first modal word; its kind is that of the last one. */
        ListLead lead(Part part, Span sentence, NormWords.Lead list) {
            List<Modal> found = words.modals(text, sentence);
            int first = found.isEmpty() ? list.start() : found.getFirst().start();
            Subject own = subjects.before(text, sentence.start(), Math.min(first, list.start()));
            if (own != null && own.doer()) {
                doer = own;
            }
            return new ListLead(
                    found.isEmpty() ? list.kind() : found.getLast().kind(),
                    own != null && own.doer() ? own : doer,
                    depth(part));
        }

        /** An item that names its own doer (铁路沿线的绿化，由铁路管理单位负责), whatever the lead-in says. */
        boolean own(Part part) {
            Span item = withoutNumber(part);
            if (item.isEmpty() || "的者".indexOf(text.charAt(item.end() - 1)) >= 0) {
                return false;
            }
            List<Modal> found =
                    words.setsNothing(text, item) ? List.of() : words.doings(text, item);
            if (found.isEmpty()) {
                return false;
            }
            Subject named = subject(found.getFirst(), item.start(), item, true);
            if (named == null || !named.doer()) {
                return false;
            }
            @Nullable Subject before = doer;
            for (Span sentence : SentenceFinder.sentences(text, item)) {
                sentence(part.address(), part.path(), sentence);
            }
            doer = before;
            return true;
        }

        void item(Part part, ListLead list) {
            Span item = withoutNumber(part);
            if (own(part)) {
                return;
            }
            if (!item.isEmpty() && !words.goesOn(text, item)) {
                add(
                        part.address(),
                        part.path(),
                        words.kind(text, item, list.kind()),
                        list.subject(),
                        true,
                        item);
            }
        }

        Span withoutNumber(Part part) {
            int start = part.span().start();
            if (part.label() != null && text.startsWith(part.label().printed(), start)) {
                start += part.label().printed().length();
            }
            List<Span> sentences =
                    SentenceFinder.sentences(text, new Span(start, part.span().end()));
            return sentences.isEmpty()
                    ? new Span(start, start)
                    : sentences.getFirst().to(sentences.getLast());
        }

        void sentence(Address address, List<String> path, Span sentence) {
            List<Modal> found = words.doings(text, sentence);
            if (found.isEmpty() || words.setsNothing(text, sentence)) {
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
                Span said) {
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
                            said,
                            List.of()));
        }
    }

    /** A norm whose end is not yet known. */
    private record Open(DutyKind kind, int start, @Nullable Subject subject, boolean inherited) {}
}
