package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.DutyBuilder.Draft;
import org.zhize.graph.extract.Notes.Piece;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a row of a table as one duty: content, owners, time and value each from their cells. */
final class RowReader {

    private final Document document;
    private final HolderFinder holders;
    private final Holdings holdings;
    private final DutyBuilder builder;
    private final Terms terms;
    private final ListRule rule;

    RowReader(
            Document document,
            HolderFinder holders,
            Holdings holdings,
            DutyBuilder builder,
            Terms terms,
            ListRule rule) {
        this.document = document;
        this.holders = holders;
        this.holdings = holdings;
        this.builder = builder;
        this.terms = terms;
        this.rule = rule;
    }

    List<Duty> read(Table table) {
        List<Duty> duties = new ArrayList<>();
        for (Row row : table.rows()) {
            Duty duty = read(table, row);
            if (duty != null) {
                duties.add(duty);
            }
        }
        return duties;
    }

    private @Nullable Duty read(Table table, Row row) {
        Span statement = statement(table, row);
        if (statement == null) {
            return null;
        }
        Draft draft = new Draft(statement);
        draft.evidence = statement;
        for (Row.Cell cell : row.cells()) {
            if (cell.span().isEmpty() || cell.span().equals(statement)) {
                continue;
            }
            Meaning meaning = table.columns().get(cell.column()).meaning();
            if (PROOF.contains(meaning) && !cell.shared()) {
                draft.evidence = draft.evidence.to(cell.span());
            }
            switch (meaning) {
                case LEAD -> owners(draft, cell.span(), Role.LEAD);
                case RESPONSIBLE -> owners(draft, cell.span(), Role.RESPONSIBLE);
                case SUPPORT -> owners(draft, cell.span(), Role.SUPPORT);
                case SUPERVISE -> owners(draft, cell.span(), Role.SUPERVISE);
                case DEADLINE, RECURRENCE -> draft.notes.add(cell.span());
                case CONTENT -> content(draft, cell.span());
                case BASIS -> draft.notes.add(cell.span());
                case TASK, NUMBER, PERSON, METRIC, TARGET, BASELINE, UNIT, OTHER -> {}
            }
        }
        words(draft, statement);
        draft.targets.addAll(terms.targets().row(document.text(), table, row, builder.context()));
        Span heading = row.provision().heading();
        return builder.task(
                row.provision(), heading == null ? null : document.text(heading), draft);
    }

    /** The content; where no column is known to hold it, the longest text that is a sentence. */
    private @Nullable Span statement(Table table, Row row) {
        Span task = null;
        Span other = null;
        for (Row.Cell cell : row.cells()) {
            Meaning meaning = table.columns().get(cell.column()).meaning();
            if (cell.span().isEmpty()) {
                continue;
            }
            if (meaning == Meaning.CONTENT) {
                return cell.span();
            }
            if (meaning == Meaning.TASK) {
                task = cell.span();
            }
            boolean longer = other == null || cell.span().length() > other.length();
            if (meaning == Meaning.METRIC || (meaning == Meaning.OTHER && longer)) {
                other = cell.span();
            }
        }
        boolean says = other != null && SENTENCE.matcher(document.text(other)).find();
        return says || task == null ? other : task;
    }

    // Who, by when and how much is proven by the cells that say so, not by the content alone.
    private static final Set<Meaning> PROOF =
            EnumSet.of(
                    Meaning.LEAD,
                    Meaning.RESPONSIBLE,
                    Meaning.SUPPORT,
                    Meaning.SUPERVISE,
                    Meaning.DEADLINE,
                    Meaning.RECURRENCE,
                    Meaning.TARGET,
                    Meaning.BASIS);

    private static final Pattern SENTENCE = Pattern.compile("[。；;，,]");

    private void owners(Draft draft, Span cell, Role role) {
        OwnerText text = OwnerText.of(document.text(), cell);
        List<Owner> found = holders.owners(text, role, true).found();
        List<Owner> ranked = role == Role.RESPONSIBLE ? rule.apply(found) : found;
        draft.holdings.addAll(holdings.own(ranked, o -> text.span(o.start(), o.end())));
    }

    private void content(Draft draft, Span cell) {
        draft.sources.add(cell);
        words(draft, cell);
    }

    /** Doers that the words of the content name. */
    private void words(Draft draft, Span cell) {
        Plain plain = Plain.of(document.text(), cell);
        Passage p = holders.passage(plain.text());
        for (Piece piece : holders.pieces(p, 0, p.length())) {
            boolean joined =
                    piece.found().stream().anyMatch(o -> o.rule().endsWith(" partner"))
                            && piece.found().stream().noneMatch(o -> o.role() == Role.LEAD);
            if (joined) {
                lead(draft);
            }
            draft.holdings.addAll(holdings.own(piece.found(), o -> plain.span(o.start(), o.end())));
        }
    }

    /** 会同 in the words has the owners of the row as its subject. */
    private static void lead(Draft draft) {
        boolean led = draft.holdings.stream().anyMatch(h -> h.role() == Role.LEAD);
        if (!led) {
            draft.holdings.replaceAll(
                    h ->
                            h.role() == Role.RESPONSIBLE
                                    ? new Holding(
                                            h.mention(),
                                            h.span(),
                                            Role.LEAD,
                                            h.inherited(),
                                            h.from(),
                                            h.party())
                                    : h);
        }
    }
}
