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
import org.zhize.graph.extract.Wording.Use;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
        if (headsGroup(table, row)) {
            return null;
        }
        Draft draft = new Draft(statement);
        draft.evidence = statement;
        for (Row.Cell cell : row.cells()) {
            if (cell.span().isEmpty() || cell.span().equals(statement)) {
                continue;
            }
            Meaning meaning = table.columns().get(cell.column()).meaning();
            if ((meaning.isRole() || PROOF.contains(meaning)) && !cell.shared()) {
                draft.evidence = draft.evidence.to(cell.span());
            }
            Span header = table.columns().get(cell.column()).header();
            switch (meaning) {
                case LEAD -> owners(draft, cell.span(), Role.LEAD);
                case RESPONSIBLE -> owners(draft, cell.span(), Role.RESPONSIBLE);
                case SUPPORT -> owners(draft, cell.span(), Role.SUPPORT);
                case SUPERVISE -> owners(draft, cell.span(), Role.SUPERVISE);
                case DEADLINE, RECURRENCE, BASIS -> draft.notes.add(cell.span());
                case CONTENT -> content(draft, cell.span(), header);
                case PERSON -> persons(draft, cell.span(), header);
                case TARGET -> goal(draft, cell.span());
                case OTHER -> remark(draft, cell.span(), header);
                case TASK, NUMBER, METRIC, BASELINE, UNIT -> {}
            }
        }
        words(draft, statement);
        draft.targets.addAll(terms.targets().row(document.text(), table, row, builder.context()));
        Span heading = row.provision().heading();
        return builder.task(
                row.provision(), heading == null ? null : document.text(heading), draft);
    }

    /** 一 | 基础设施提升行动 in a table that says elsewhere what is to be done and by whom. */
    private static boolean headsGroup(Table table, Row row) {
        if (table.column(Meaning.CONTENT) < 0) {
            return false;
        }
        return row.cells().stream()
                .filter(c -> !c.span().isEmpty())
                .map(c -> table.columns().get(c.column()).meaning())
                .allMatch(m -> m == Meaning.NUMBER || m == Meaning.TASK);
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
            boolean words = meaning == Meaning.TARGET && isWords(cell.span());
            if (meaning == Meaning.METRIC || ((meaning == Meaning.OTHER || words) && longer)) {
                other = cell.span();
            }
        }
        boolean says = other != null && SENTENCE.matcher(document.text(other)).find();
        return says || task == null ? other : task;
    }

    // Who, by when and how much is proven by the cells that say so, not by the content alone.
    private static final Set<Meaning> PROOF =
            EnumSet.of(Meaning.DEADLINE, Meaning.RECURRENCE, Meaning.TARGET, Meaning.BASIS);

    private static final Pattern SENTENCE = Pattern.compile("[。；;，,]");

    private void owners(Draft draft, Span cell, Role role) {
        OwnerText text = OwnerText.of(document.text(), cell);
        List<Owner> found = holders.owners(text, role, true).found();
        List<Owner> ranked = role == Role.RESPONSIBLE ? rule.apply(found) : found;
        draft.holdings.addAll(holdings.own(ranked, o -> text.span(o.start(), o.end())));
    }

    private void content(Draft draft, Span cell, @Nullable Span header) {
        draft.sources.add(cell);
        int before = draft.holdings.size();
        words(draft, cell);
        if (header != null && draft.holdings.size() == before) {
            draft.holdings.addAll(headed(header));
        }
    }

    /** 乡镇（街道）配合职责 over a column: its duties are theirs. */
    private List<Holding> headed(Span header) {
        OwnerText text = OwnerText.of(document.text(), header);
        Matcher duties = Use.DUTIES_OF.whole(text.text, 0, text.text.length());
        if (duties == null) {
            return List.of();
        }
        Role role = duties.group("with") == null ? Role.RESPONSIBLE : Role.SUPPORT;
        Passage p = holders.passage(text.text);
        List<Owner> named =
                holders.doers(p, 0, duties.end("who")).stream()
                        .map(s -> new Owner(s.start(), s.end(), role, "header"))
                        .toList();
        return Holdings.inherited(holdings.own(named, o -> text.span(o.start(), o.end())), "表头");
    }

    /** 责任人 | 牵头领导: who stands there by his post. */
    private void persons(Draft draft, Span cell, @Nullable Span header) {
        if (header == null) {
            return;
        }
        OwnerText heading = OwnerText.of(document.text(), header);
        OwnerText text = OwnerText.of(document.text(), cell);
        draft.holdings.addAll(
                holdings.own(
                        holders.posts(heading.text, text), o -> text.span(o.start(), o.end())));
    }

    /** 年度目标 in words: 改造老旧小区45个. A bare figure is read with its metric. */
    private void goal(Draft draft, Span cell) {
        if (isWords(cell)) {
            draft.sources.add(cell);
            words(draft, cell);
        }
    }

    private boolean isWords(Span cell) {
        long letters = document.text(cell).chars().filter(Character::isIdeographic).count();
        return letters >= FEWEST_WORDS;
    }

    // 45个以上 is a figure, 改造小区45个 says what for.
    private static final int FEWEST_WORDS = 5;

    /** 备注: by when and how often, where it says so. Below 第三季度: what is done by then. */
    private void remark(Draft draft, Span cell, @Nullable Span header) {
        if (header != null && isTime(header)) {
            draft.notes.add(isTime(cell) ? cell : header);
            return;
        }
        boolean remark = header != null && Use.REMARK.in(document.text(header));
        if (remark) {
            draft.notes.add(cell);
        }
    }

    private boolean isTime(Span words) {
        return !terms.deadlines().alone(document.text(), words, builder.context()).isEmpty();
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
