package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.OwnerSections.Group;
import org.zhize.graph.extract.OwnerSections.Section;
import org.zhize.graph.extract.Responsibility.Hit;
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
    private final OwnerSections sections;

    OwnerReader(Doers doers, DoerList lists, Responsibility rows) {
        this.doers = doers;
        this.lists = lists;
        this.rows = rows;
        this.posts = new Posts(doers.words());
        this.sections = new OwnerSections(rows);
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
        List<Section> labelled =
                bracketed
                        ? sections.read(p, breaks, start + 1, end - 1, standard)
                        : sections.read(p, breaks, start, end, standard);
        List<Owner> found = new ArrayList<>();
        boolean named = false;
        for (Section section : labelled) {
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
