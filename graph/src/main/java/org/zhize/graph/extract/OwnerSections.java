package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Parts the words of an owner cell at its labels (牵头单位：) and at what begins another group of
 * bodies.
 */
final class OwnerSections {

    private final Responsibility rows;

    OwnerSections(Responsibility rows) {
        this.rows = rows;
    }

    /** Some bodies with one role; {@code tail} is null where no word tells it. */
    record Group(int start, int end, @Nullable Hit tail) {}

    /** Groups under one label; {@code standard} is null under a label that names no bodies. */
    static final class Section {
        final @Nullable Role standard;
        final boolean labelled;
        final boolean persons;
        final List<Group> groups = new ArrayList<>();

        Section(@Nullable Role standard, boolean labelled, boolean persons) {
            this.standard = standard;
            this.labelled = labelled;
            this.persons = persons;
        }
    }

    /**
     * The sections of an owner cell or bracket, in order; the first stands before any label.
     *
     * @param standard the role where no label tells another
     */
    List<Section> read(Passage p, BitSet breaks, int start, int end, Role standard) {
        List<Section> sections = new ArrayList<>();
        Section section = new Section(standard, false, false);
        sections.add(section);
        int from = start;
        int at = start;
        while (at < end) {
            Hit label = mayBeginLabel(p, breaks, start, at) ? label(p, at, end) : null;
            if (label != null) {
                groups(p, from, at, section);
                section =
                        new Section(label.row().role(), true, label.row().place() == Place.PERSON);
                sections.add(section);
                at = label.end();
                while (at < end && p.at(at) == ':') {
                    at++;
                }
                from = at;
            } else if (p.at(at) == '(' && p.close(at) > 0 && p.close(at) < end) {
                at = p.close(at) + 1;
            } else if (",;。\n".indexOf(p.at(at)) >= 0 && !p.insideName(at)) {
                groups(p, from, at, section);
                if (p.at(at) != ',' && p.at(at) != '\n') {
                    section = new Section(section.standard, section.labelled, section.persons);
                    sections.add(section);
                }
                at++;
                from = at;
            } else {
                at++;
            }
        }
        groups(p, from, end, section);
        return sections;
    }

    private static boolean mayBeginLabel(Passage p, BitSet breaks, int start, int at) {
        return at == start
                || breaks.get(at)
                || ",;。、.)\n".indexOf(p.at(at - 1)) >= 0
                || p.at(at + 3) == ':'
                || p.at(at + 4) == ':'
                || p.at(at + 5) == ':';
    }

    private @Nullable Hit label(Passage p, int at, int end) {
        Hit hit = rows.label(p.text, at, end);
        if (hit == null) {
            return null;
        }
        // Without a colon the words must be followed by owners: 责任单位 市应急局.
        boolean colon = p.at(hit.end() - 1) == ':' || p.at(hit.end()) == ':';
        boolean follows = p.starting(hit.end()) != null || p.at(hit.end()) == '各';
        return colon || follows ? hit : null;
    }

    private void groups(Passage p, int start, int end, Section section) {
        int from = start;
        while (from < end && "、,;。.:".indexOf(p.at(from)) >= 0) {
            from++;
        }
        for (Hit front = rows.at(Place.FRONT, p.text, from, end);
                front != null && front.end() < end;
                front = rows.at(Place.FRONT, p.text, from, end)) {
            from = front.end();
        }
        int to = end;
        while (to > from && "、,;。.:".indexOf(p.at(to - 1)) >= 0) {
            to--;
        }
        if (from >= to) {
            return;
        }
        int cut = from;
        for (int at = from + 2; at < to; at++) {
            boolean begins = p.at(at) == '、' || runsOn(p, at);
            if (!begins || p.insideName(at)) {
                continue;
            }
            Hit tail = rows.tail(p.text, cut, at);
            if (tail != null && tail.start() > cut) {
                section.groups.add(new Group(cut, at, tail));
                cut = p.at(at) == '、' ? at + 1 : at;
            }
        }
        section.groups.add(new Group(cut, to, rows.tail(p.text, cut, to)));
    }

    /** 市应急局牵头市公安局配合 has no comma between its groups. */
    private static boolean runsOn(Passage p, int at) {
        Match match = p.clearStarting(at);
        return match != null && match.span().start() == at;
    }
}
