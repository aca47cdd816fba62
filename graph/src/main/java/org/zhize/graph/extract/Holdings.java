package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes holdings of what was found: resolves parties once a document, notes what was repaired. */
final class Holdings {

    private final Document document;
    private final PartyResolver parties;
    private final Scope scope;
    private final List<Problem> problems;
    private final Map<String, Party> known = new HashMap<>();

    Holdings(Document document, PartyResolver parties, List<Problem> problems) {
        this.document = document;
        this.parties = parties;
        this.scope = PartyResolver.scope(document);
        this.problems = problems;
    }

    /** A holding in the duty's own words. */
    Holding own(Span span, Role role) {
        return of(span, role, null);
    }

    List<Holding> own(List<Owner> owners, Function<Owner, Span> span) {
        List<Holding> holdings = new ArrayList<>();
        for (Owner owner : owners) {
            holdings.add(own(span.apply(owner), owner.role()));
        }
        return holdings;
    }

    /** Whether the words as a whole are a class of the table: 任何单位和个人. */
    boolean isClass(String words) {
        return parties.isClass(words);
    }

    /** A class of a norm (投标人), which no table has. */
    Holding ofClass(Span span, Role role, PartyKind kind) {
        String mention = document.text(span);
        Party party = known.computeIfAbsent(mention, words -> parties.ofClass(words, kind, scope));
        return new Holding(mention, span, role, false, null, party);
    }

    /** 商务 in 商务、公安等部门 of a law is whoever has that work, 商务部门. */
    Holding ofLine(Span span, Role role) {
        String mention = document.text(span);
        Party party =
                known.computeIfAbsent(
                        mention + LINE, words -> parties.resolve(mention + LINE, scope));
        return new Holding(mention, span, role, false, null, party);
    }

    private static final String LINE = "部门";

    private Holding of(Span span, Role role, @Nullable String from) {
        String mention = document.text(span);
        Party party =
                known.computeIfAbsent(
                        mention,
                        words -> {
                            parties.repaired(words)
                                    .ifPresent(
                                            whole ->
                                                    problems.add(
                                                            new Problem(
                                                                    span,
                                                                    "责任主体「"
                                                                            + words
                                                                            + "」疑有脱字，按「"
                                                                            + whole
                                                                            + "」理解")));
                            return parties.resolve(words, scope);
                        });
        return new Holding(mention, span, role, from != null, from, party);
    }

    void problem(Span span, String message) {
        problems.add(new Problem(span, message));
    }

    static List<Holding> inherited(List<Holding> holdings, String from) {
        return holdings.stream()
                .map(h -> new Holding(h.mention(), h.span(), h.role(), true, from, h.party()))
                .toList();
    }

    /**
     * One holding for each party and role, by the mention found first: 县安委办 in the owner cell and
     * 安委办 in the words are one. Classes are told apart by their words.
     */
    static List<Holding> distinct(List<Holding> holdings) {
        List<Holding> distinct = new ArrayList<>();
        for (Holding h : holdings) {
            if (distinct.stream().noneMatch(other -> isSame(other, h))) {
                distinct.add(h);
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean isSame(Holding one, Holding other) {
        if (one.role() != other.role()) {
            return false;
        }
        boolean body =
                one.party().kind() == PartyKind.DEPARTMENT
                        || one.party().kind() == PartyKind.COMMITTEE;
        if (!body) {
            return one.mention().equals(other.mention());
        }
        // 县委督查室 and 县政府督查室 do the same work and are two.
        String name = one.party().name();
        String second = other.party().name();
        return one.party().id().equals(other.party().id())
                && (name.endsWith(second) || second.endsWith(name));
    }
}
