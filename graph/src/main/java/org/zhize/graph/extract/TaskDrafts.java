package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.extract.DutyBuilder.Draft;
import org.zhize.graph.extract.Notes.Piece;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups the sentences of a provision into duties: a sentence with its own doer is one, sentences
 * without are one run. A note belongs to all since the note before it. A run without doer inherits
 * the topic of its paragraph or of the one above, marked.
 */
final class TaskDrafts {

    private final Document document;
    private final Holdings holdings;
    private final ListRule rule;
    private final Reports reports;
    private final Plain plain;
    private final boolean reporting;

    /**
     * @param reporting whether the provision stands where a paper reports
     */
    TaskDrafts(
            Document document,
            Holdings holdings,
            ListRule rule,
            Reports reports,
            Plain plain,
            boolean reporting) {
        this.document = document;
        this.holdings = holdings;
        this.rule = rule;
        this.reports = reports;
        this.plain = plain;
        this.reporting = reporting;
    }

    /** Whether the pieces charge nobody with anything. */
    boolean allReport(List<Piece> pieces) {
        return !pieces.isEmpty() && pieces.stream().allMatch(this::isReport);
    }

    private boolean isReport(Piece piece) {
        return !piece.note()
                && reports.isReport(plain.text(), new Span(piece.start(), piece.end()), reporting);
    }

    private static final class Run {
        int start;
        int end;
        final List<Owner> found = new ArrayList<>();
        List<Holding> topic = List.of();
        boolean open = true;
    }

    List<Draft> of(List<Piece> pieces, @Nullable Span heading) {
        List<Draft> drafts = new ArrayList<>();
        List<Run> pending = new ArrayList<>();
        List<Holding> leading = new ArrayList<>();
        List<Holding> topic = List.of();
        int paragraph = -1;
        List<Draft> noted = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean noteFollows = i + 1 < pieces.size() && pieces.get(i + 1).note();
            if (!noteFollows && isReport(piece)) {
                close(pending);
                continue;
            }
            if (piece.note()) {
                List<Holding> owners = holdings.own(rule.apply(piece.found()), this::span);
                if (!pending.isEmpty()) {
                    noted = flush(pending, leading);
                    drafts.addAll(noted);
                }
                if (noted.isEmpty()) {
                    leading.addAll(owners);
                }
                Span words = plain.span(piece.start(), piece.end());
                for (Draft draft : noted) {
                    draft.holdings.removeIf(Holding::inherited);
                    draft.holdings.addAll(owners);
                    draft.notes.add(words);
                }
                continue;
            }
            int start = paragraphStart(piece.start());
            boolean opens = start != paragraph;
            paragraph = start;
            if (opens && (piece.leads() || !firstOfAll(pieces, piece))) {
                topic = piece.leads() ? topic(piece) : topic;
            } else if (opens) {
                topic = List.of();
            }
            add(pending, piece, topic);
        }
        drafts.addAll(flush(pending, leading));
        if (drafts.isEmpty() && !pieces.isEmpty()) {
            Span note = plain.span(pieces.getFirst().start(), pieces.getLast().end());
            Draft draft = new Draft(heading == null ? trim(note) : heading);
            draft.holdings.addAll(leading);
            draft.notes.add(note);
            drafts.add(draft);
        }
        return drafts;
    }

    private static void close(List<Run> pending) {
        if (!pending.isEmpty()) {
            pending.getLast().open = false;
        }
    }

    private static boolean firstOfAll(List<Piece> pieces, Piece piece) {
        return pieces.getFirst().start() == piece.start();
    }

    private List<Holding> topic(Piece piece) {
        return Holdings.inherited(holdings.own(piece.found(), this::span), "上文");
    }

    private int paragraphStart(int at) {
        return plain.text().lastIndexOf('\n', Math.max(0, at - 1));
    }

    private static void add(List<Run> pending, Piece piece, List<Holding> topic) {
        boolean own = !piece.found().isEmpty();
        Run last = pending.isEmpty() ? null : pending.getLast();
        if (!own && last != null && last.open && last.topic.equals(topic)) {
            last.end = piece.end();
            return;
        }
        Run run = new Run();
        run.start = piece.start();
        run.end = piece.end();
        run.found.addAll(piece.found());
        run.open = !own;
        run.topic = own ? List.of() : topic;
        pending.add(run);
    }

    private List<Draft> flush(List<Run> pending, List<Holding> leading) {
        List<Draft> drafts = new ArrayList<>();
        for (Run run : pending) {
            Draft draft = new Draft(trim(plain.span(run.start, run.end)));
            draft.holdings.addAll(holdings.own(run.found, this::span));
            draft.holdings.addAll(leading);
            if (draft.holdings.isEmpty()) {
                draft.holdings.addAll(run.topic);
            }
            drafts.add(draft);
        }
        pending.clear();
        return drafts;
    }

    private Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        String text = document.text();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private Span span(Owner owner) {
        return plain.span(owner.start(), owner.end());
    }
}
