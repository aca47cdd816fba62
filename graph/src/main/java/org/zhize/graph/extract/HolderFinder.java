package org.zhize.graph.extract;

import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.Doers.Phrase;
import org.zhize.graph.extract.Notes.Piece;
import org.zhize.graph.extract.OwnerReader.Owners;
import org.zhize.graph.extract.Responsibility.Hit;
import org.zhize.graph.extract.ResponsibilityRow.Place;
import org.zhize.graph.extract.Wording.Use;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds who holds a duty, in running text and where only owners stand. */
final class HolderFinder {

    private final Names names;
    private static final BitSet NO_BREAKS = new BitSet();

    private final Doers doers;
    private final DoerList lists;
    private final Notes notes;
    private final OwnerReader owners;
    private final Posts posts;
    final Responsibility rows = new Responsibility();

    HolderFinder(Names names) {
        this.names = names;
        this.doers = new Doers(Words.standard(), names);
        this.lists = new DoerList(doers);
        SentenceReader sentences = new SentenceReader(doers, lists, rows);
        this.owners = new OwnerReader(doers, lists, rows);
        this.posts = new Posts(doers.words());
        this.notes = new Notes(sentences, owners, rows);
    }

    Passage passage(String text) {
        return new Passage(text, names);
    }

    /** Sentences and notes of running text, in order. */
    List<Piece> pieces(Passage p, int start, int end) {
        return notes.read(p, start, end);
    }

    /** The owners of a cell or note. */
    Owners owners(OwnerText text, Role standard, boolean trusted) {
        return owners.read(
                passage(text.text), text.breaks, 0, text.text.length(), standard, trusted);
    }

    /** The posts of a cell under a heading such as 责任人, 牵头领导; none under 联系人. */
    List<Owner> posts(String heading, OwnerText cell) {
        Hit hit = rows.at(Place.PERSON, heading + ":", 0, heading.length() + 1);
        Role role = hit == null ? null : hit.row().role();
        List<Owner> found = new ArrayList<>();
        if (role != null) {
            Span all = new Span(0, cell.text.length());
            posts.read(passage(cell.text), cell.breaks, all, role, "person", found);
        }
        return found;
    }

    /** The doers that a list from start to end names, if it is one. */
    List<Span> doers(Passage p, int start, int end) {
        List<Span> items = lists.split(p, start, end, false, NO_BREAKS);
        return items.stream().allMatch(s -> lists.pieces().isDoer(p, s, false)) ? items : List.of();
    }

    /** The bodies of a heading that names nothing but bodies by clear names: 县教育局. Else none. */
    List<Owner> headingBodies(Passage p) {
        List<Span> items = lists.split(p, 0, p.length(), false, NO_BREAKS);
        boolean clear = items.stream().allMatch(s -> p.isClearName(s));
        return clear
                ? items.stream()
                        .map(s -> new Owner(s.start(), s.end(), Role.RESPONSIBLE, "heading"))
                        .toList()
                : List.of();
    }

    /** The role that the words after a subject give it, and the partners they name. */
    record Acting(Role role, List<Owner> partners) {
        Acting {
            partners = List.copyOf(partners);
        }
    }

    /** 应当会同有关部门制定, 协助做好: read at the start of what a subject does. */
    Acting acting(String text) {
        Hit act = rows.at(Place.ACT, text, 0, text.length());
        Role role = act == null ? null : act.row().role();
        if (act == null || role == null || role == Role.SUPERVISE) {
            return new Acting(Role.RESPONSIBLE, List.of());
        }
        Role partner = act.row().partner();
        List<Owner> partners = new ArrayList<>();
        Passage p = passage(text);
        Phrase phrase = doers.starting(p, act.end(), text.length());
        if (partner != null && phrase != null) {
            for (Span item : lists.split(p, phrase.start(), phrase.end(), false, NO_BREAKS)) {
                partners.add(new Owner(item.start(), item.end(), partner, act.row().id()));
            }
        }
        return new Acting(role, partners);
    }

    /**
     * The doers of a subject that was found by other means; of 生产经营单位接收学生实习的 the 生产经营单位; nothing
     * for things (事故调查报告).
     *
     * @param acts true where the subject is known to act: 公安、财政等部门 are then bodies by their short
     *     forms
     */
    List<Span> doers(Passage p, boolean acts) {
        List<Span> found = new ArrayList<>();
        List<Span> items = lists.split(p, 0, p.length(), false, NO_BREAKS);
        boolean list = acts && items.size() > 1 && p.text.endsWith("部门");
        for (Span item : items) {
            boolean member =
                    !found.isEmpty()
                            && Use.UNKNOWN_MEMBER.whole(p.text, item.start(), item.end()) != null;
            if (member || lists.pieces().isDoer(p, item, list)) {
                found.add(item);
            } else if (p.at(item.end() - 1) == '的') {
                Span first = doers.firstName(p, item.start(), item.end());
                if (first != null) {
                    found.add(first);
                }
            }
        }
        return found;
    }

    /** Whether the words only name a line of work: 商务, 市公安. */
    boolean isShort(String words) {
        return names.findWithShort(words).stream()
                .anyMatch(m -> m.isShort() && m.span().equals(new Span(0, words.length())));
    }

    /** The members of a list, empty unless every one reads as a doer. */
    List<String> members(String text) {
        // 安全生产法 第十条: 应急管理部门和对有关行业、领域…的部门.
        int described = text.indexOf("和对");
        if (described > 0 && text.endsWith("的部门")) {
            List<String> before = members(text.substring(0, described));
            return Stream.concat(before.stream(), Stream.of(text.substring(described + 1)))
                    .toList();
        }
        Passage p = passage(text);
        List<Span> items = lists.split(p, 0, p.length(), false, NO_BREAKS);
        return items.stream().allMatch(s -> lists.pieces().isDoer(p, s, true))
                ? items.stream().map(s -> s.of(text)).toList()
                : List.of();
    }

    static Span span(Plain plain, Owner found) {
        return plain.span(found.start(), found.end());
    }
}
