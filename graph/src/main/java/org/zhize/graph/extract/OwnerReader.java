package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Words.Word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads where only owners stand: the owner cells of a table, （责任单位：…）, 牵头单位：…. Labels and the words
 * at the end of a group tell the roles; a comma begins a new group; 、 and blanks part names.
 */
final class OwnerReader {

    private final Doers doers;
    private final DoerList lists;
    private final Responsibility rows;
    private final Posts posts;

    OwnerReader(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
        this.posts = new Posts(doers.words());
    }

    /** Some bodies with one role; {@code tail} is null where no word tells it. */
    private record Group(int start, int end, @Nullable Hit tail) {}

    /** Groups under one label; {@code standard} is null under a label that names no bodies. */
    private static final class Section {
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

    /** What was read; {@code named} where a label or tail says that these are owners. */
    record Owners(List<Owner> found, boolean named) {
        Owners {
            found = List.copyOf(found);
        }
    }

    /**
     * @param standard the role where no word tells another
     * @param trusted true where every word must be an owner, so that unknown ones are kept as found
     */
    Owners read(Passage p, BitSet breaks, int start, int end, Role standard, boolean trusted) {
        boolean bracketed = start < end && p.at(start) == '(' && p.close(start) == end - 1;
        List<Section> sections =
                bracketed
                        ? sections(p, breaks, start + 1, end - 1, standard)
                        : sections(p, breaks, start, end, standard);
        List<Owner> found = new ArrayList<>();
        boolean named = false;
        for (Section section : sections) {
            named |= section.labelled && section.standard != null;
            if (section.persons && section.standard != null) {
                for (Group group : section.groups) {
                    Span list = new Span(group.start(), group.end());
                    posts.read(p, breaks, list, section.standard, "person", found);
                }
            } else if (section.standard != null) {
                named |= roles(p, breaks, section, trusted || section.labelled, found);
            }
        }
        return new Owners(found, named);
    }

    private List<Section> sections(Passage p, BitSet breaks, int start, int end, Role standard) {
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

    private boolean roles(
            Passage p, BitSet breaks, Section section, boolean trusted, List<Owner> found) {
        boolean named = false;
        boolean led = false;
        List<Group> groups = section.groups;
        Role standard = section.standard == null ? Role.RESPONSIBLE : section.standard;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Hit tail = group.tail();
            Role role = standard;
            String rule = "owner";
            if (tail != null) {
                role = tail.row().role() == null ? standard : tail.row().role();
                rule = tail.row().id();
                named = true;
            } else {
                Hit next = next(groups, i);
                Role coming = next == null ? null : next.row().role();
                boolean shares = led || (i > 0 && coming == Role.SUPPORT) || coming == Role.LEAD;
                if (next != null && coming != null && shares) {
                    role = coming;
                    rule = next.row().id();
                }
            }
            // Under 牵头单位： 负责 tells nothing new.
            if (section.labelled && standard == Role.LEAD && role == Role.RESPONSIBLE) {
                role = Role.LEAD;
            }
            led |= role == Role.LEAD && tail != null;
            int listEnd = tail == null ? group.end() : tail.start();
            named |= bodies(p, breaks, group, listEnd, role, rule, trusted, found);
        }
        return named;
    }

    private static @Nullable Hit next(List<Group> groups, int i) {
        for (int j = i + 1; j < groups.size(); j++) {
            Hit tail = groups.get(j).tail();
            if (tail != null) {
                return tail;
            }
        }
        return null;
    }

    private boolean bodies(
            Passage p,
            BitSet breaks,
            Group group,
            int listEnd,
            Role role,
            String rule,
            boolean trusted,
            List<Owner> found) {
        int urge = urging(p, group.start(), group.end());
        if (urge >= 0) {
            return urged(p, breaks, group, urge, trusted, found);
        }
        int with = p.text.indexOf("会同", group.start(), listEnd);
        if (with > group.start() && !p.insideName(with)) {
            add(p, breaks, group.start(), with, Role.LEAD, "act-jointly", trusted, found);
            add(p, breaks, with + 2, listEnd, Role.SUPPORT, "act-jointly partner", trusted, found);
            return true;
        }
        Phrase acting = group.tail() == null ? doers.starting(p, group.start(), group.end()) : null;
        boolean sentence = acting != null && p.clearStarting(group.start()) != null;
        int end = sentence && acting != null ? acting.end() : listEnd;
        add(p, breaks, group.start(), end, role, rule, trusted, found);
        return sentence;
    }

    private int urging(Passage p, int start, int end) {
        for (int at = start; at < end; ) {
            Word word = doers.words().at(p.text, at, end);
            if (word != null && word.supervises() && !p.insideName(at)) {
                Phrase phrase = doers.starting(p, at + word.text().length(), end);
                return phrase == null ? -1 : at;
            }
            at += word == null ? 1 : word.text().length();
        }
        return -1;
    }

    /** 各行业主管部门督促企业落实: the enterprise performs, the department supervises. */
    private boolean urged(
            Passage p, BitSet breaks, Group group, int urge, boolean trusted, List<Owner> found) {
        Word word = doers.words().at(p.text, urge, group.end());
        int after = urge + (word == null ? 0 : word.text().length());
        Phrase phrase = doers.starting(p, after, group.end());
        if (phrase == null) {
            return false;
        }
        if (urge > group.start()) {
            Hit own = rows.tail(p.text, group.start(), urge);
            Role before =
                    own == null || own.row().role() == null ? Role.SUPERVISE : own.row().role();
            int end = own == null ? urge : own.start();
            add(p, breaks, group.start(), end, before, "urges", trusted, found);
        }
        for (Span item : lists.split(p, phrase.start(), phrase.end(), false, breaks)) {
            found.add(new Owner(item.start(), item.end(), Role.RESPONSIBLE, "urged"));
        }
        return true;
    }

    private void add(
            Passage p,
            BitSet breaks,
            int start,
            int end,
            Role role,
            String rule,
            boolean trusted,
            List<Owner> found) {
        if (end <= start) {
            return;
        }
        for (Span item : lists.split(p, start, end, trusted, breaks)) {
            if (item.isEmpty() || !isOwner(p, item, trusted)) {
                continue;
            }
            Role own = inBracket(p, item, role);
            Span post = trusted ? posts.post(p, item.start(), item.end()) : null;
            Span named = post == null ? item : post;
            found.add(new Owner(named.start(), named.end(), own, rule));
        }
    }

    private boolean isOwner(Passage p, Span item, boolean trusted) {
        return lists.pieces().isDoer(p, item, true)
                || (trusted && lists.pieces().isPlausible(p, item));
    }

    /** 县应急局(牵头)、县公安局. */
    private Role inBracket(Passage p, Span item, Role role) {
        int open = item.end();
        if (p.at(open) != '(' || p.close(open) < 0) {
            return role;
        }
        Hit tail = rows.tail(p.text, open + 1, p.close(open));
        Role own = tail != null && tail.start() == open + 1 ? tail.row().role() : null;
        return own == null ? role : own;
    }
}
