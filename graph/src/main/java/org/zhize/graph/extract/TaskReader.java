package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.extract.DutyBuilder.Draft;
import org.zhize.graph.extract.Notes.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tasks of a policy document, block by block. */
final class TaskReader {

    private static final Set<String> UNNUMBERED = Set.of("前言", "结语");

    private final Document document;
    private final HolderFinder holders;
    private final Holdings holdings;
    private final DutyBuilder builder;
    private final RowReader rows;
    private final ListRule rule;
    private final Reports reports = new Reports();
    private final Terms terms;
    private final List<Duty> duties = new ArrayList<>();

    TaskReader(
            Document document,
            HolderFinder holders,
            Holdings holdings,
            DutyBuilder builder,
            Terms terms) {
        this.document = document;
        this.holders = holders;
        this.holdings = holdings;
        this.builder = builder;
        this.terms = terms;
        this.rule = ListRule.of(document, holders.rows);
        this.rows = new RowReader(document, holders, holdings, builder, terms, rule);
    }

    /**
     * What stands above a provision: holders, and whether the heading says that the paper reports.
     *
     * @param section the item that the text opens, before its points or its table; null at the top
     */
    private record Above(List<Holding> holdings, boolean reporting, @Nullable Section section) {
        static final Above NONE = new Above(List.of(), false, null);

        Above {
            holdings = List.copyOf(holdings);
        }
    }

    List<Duty> read() {
        blocks(document.blocks(), Above.NONE);
        return duties;
    }

    private void blocks(List<Block> blocks, Above above) {
        for (Block block : blocks) {
            switch (block) {
                case Section section -> section(section, above);
                case Table table -> duties.addAll(rows.read(table));
                case Provision provision -> provision(provision, above);
            }
        }
    }

    private void section(Section section, Above above) {
        List<Holding> named =
                section.heading() == null ? List.of() : headingOwners(section.heading());
        List<Holding> own = new ArrayList<>(Holdings.inherited(named, "标题"));
        for (Block child : section.children()) {
            if (child instanceof Provision p && p.path().equals(section.path())) {
                own.addAll(Holdings.inherited(noteOnly(p), "上文"));
            }
        }
        boolean reporting = above.reporting() || reports(section.heading());
        List<Holding> held = own.isEmpty() ? above.holdings() : own;
        blocks(section.children(), new Above(held, reporting, section));
    }

    /** A heading that is a list of bodies, or ends with a bracket of owners. */
    private List<Holding> headingOwners(Span heading) {
        Plain plain = Plain.of(document.text(), heading);
        Passage p = holders.passage(plain.text());
        List<Piece> notes = holders.pieces(p, 0, p.length()).stream().filter(Piece::note).toList();
        List<Holding> found = new ArrayList<>();
        for (Piece note : notes) {
            found.addAll(holdings.own(rule.apply(note.found()), o -> span(plain, o)));
        }
        if (found.isEmpty()) {
            List<Owner> bodies = holders.headingBodies(p);
            found.addAll(holdings.own(bodies, o -> span(plain, o)));
        }
        return found;
    }

    /** The owners of a text that is nothing but notes. */
    private List<Holding> noteOnly(Provision provision) {
        Plain plain = Plain.of(document.text(), provision.body());
        Passage p = holders.passage(plain.text());
        List<Piece> pieces = holders.pieces(p, 0, p.length());
        if (pieces.isEmpty() || !pieces.stream().allMatch(Piece::note)) {
            return List.of();
        }
        List<Holding> found = new ArrayList<>();
        for (Piece piece : pieces) {
            found.addAll(holdings.own(rule.apply(piece.found()), o -> span(plain, o)));
        }
        return found;
    }

    private boolean reports(@Nullable Span heading) {
        return heading != null && reports.isHeading(Plain.of(document.text(), heading).text());
    }

    private static Span span(Plain plain, Owner owner) {
        return plain.span(owner.start(), owner.end());
    }

    private void provision(Provision provision, Above above) {
        Plain plain = Plain.of(document.text(), provision.body());
        Passage p = holders.passage(plain.text());
        Span heading = provision.heading();
        List<Piece> pieces = holders.pieces(p, 0, p.length());
        boolean reporting = above.reporting() || reports(heading);
        TaskDrafts read = new TaskDrafts(document, holdings, rule, reports, plain, reporting);
        if (read.allReport(pieces)) {
            return;
        }
        List<Draft> drafts = read.of(pieces, heading);
        if (heading != null) {
            List<Holding> named = headingOwners(heading);
            Span bracket = bracket(heading);
            if (drafts.isEmpty()) {
                drafts.add(new Draft(heading));
            }
            for (Draft draft : drafts) {
                if (bracket != null) {
                    draft.notes.add(bracket);
                    draft.holdings.addAll(named);
                } else if (draft.holdings.isEmpty()) {
                    draft.holdings.addAll(Holdings.inherited(named, "标题"));
                }
            }
        }
        for (Draft draft : drafts) {
            if (draft.holdings.isEmpty()) {
                draft.holdings.addAll(above.holdings());
            }
            Duty duty = builder.task(provision, title(provision, above), draft);
            if (!isUnnumbered(provision) || !isEmpty(duty)) {
                duties.add(duty);
            }
        }
    }

    /** The words in the bracket at the end of a heading: 5月31日前, 责任单位：县应急局. */
    private @Nullable Span bracket(Span heading) {
        String words = Widths.fold(document.text(heading)).stripTrailing();
        int open = words.lastIndexOf('(');
        return words.endsWith(")") && open > 0
                ? new Span(heading.start() + open + 1, heading.start() + words.length() - 1)
                : null;
    }

    private boolean dated(Span bracket) {
        return !terms.deadlines().find(document.text(), bracket, builder.context()).isEmpty();
    }

    static boolean isUnnumbered(Provision provision) {
        return provision.path().stream().anyMatch(UNNUMBERED::contains);
    }

    private static boolean isEmpty(Duty duty) {
        return duty.holdings().isEmpty()
                && duty.deadlines().isEmpty()
                && duty.recurrences().isEmpty()
                && duty.targets().isEmpty();
    }

    private @Nullable String title(Provision provision, Above above) {
        Span heading = provision.heading();
        Section section = above.section();
        if (heading == null && section != null && section.path().equals(provision.path())) {
            heading = section.heading();
        }
        if (heading == null) {
            return null;
        }
        Span bracket = bracket(heading);
        boolean apart = bracket != null && (!headingOwners(heading).isEmpty() || dated(bracket));
        return apart && bracket != null
                ? document.text(new Span(heading.start(), bracket.start() - 1)).strip()
                : document.text(heading);
    }
}
