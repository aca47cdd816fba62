package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.api.ledger.EntryJson;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.NameKind;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Succession;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;
import org.zhize.indexer.Hit;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about a body: what it must do. */
@Component
class PartyAnswers {

    private static final int LOOKED_AT = 100;
    private static final int MOST = 50;
    // Words of a doer that is no body of the table (生产经营单位主要负责人) must nearly all be there.
    private static final double SAME_DOER = 0.85;

    private final Workspace workspace;
    private final Candidates candidates;
    private final NameAnswers naming;
    private final Names names = Names.standard();

    PartyAnswers(Workspace workspace, Candidates candidates, NameAnswers naming) {
        this.workspace = workspace;
        this.candidates = candidates;
        this.naming = naming;
    }

    Found duties(Question question) {
        String asked = question.party() == null ? question.topic() : question.party();
        Set<String> own = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        List<Body> bodies = naming.bodies(asked);
        for (Body body : bodies) {
            own.addAll(body.names().values());
            names.surfacesOf(body).stream().map(Name::surface).forEach(own::add);
            for (Succession succession : names.successorsOf(body)) {
                names.body(succession.to())
                        .ifPresent(
                                later -> {
                                    own.addAll(later.names().values());
                                    notes.add(
                                            "“%s”的职能（%s）已于 %d 年划入%s"
                                                    .formatted(
                                                            asked,
                                                            succession.scope(),
                                                            succession.on().getYear(),
                                                            String.join(
                                                                    "、",
                                                                    new LinkedHashSet<>(
                                                                            later.names()
                                                                                    .values()))));
                                });
            }
        }
        List<Candidate> found =
                bodies.isEmpty() ? byDoer(question, asked) : byBody(question, bodies, own);
        if (found.isEmpty()) {
            return Found.nothing(
                    "%s没有找到由“%s”承担的职责；请换一个名称，或查看它的现名。"
                            .formatted(
                                    question.region() == null ? "库中" : question.region() + "的文件里",
                                    asked));
        }
        return Found.of(
                found.stream()
                        .limit(MOST)
                        .map(c -> DutyAnswers.item(c, Sentences.holders(c.entry()), note(notes)))
                        .toList());
    }

    private static @Nullable String note(List<String> notes) {
        return notes.isEmpty() ? null : String.join("；", notes);
    }

    /** Whether what is asked about is a body that the tables know. */
    boolean isBody(Question question) {
        String asked = question.party() == null ? question.topic() : question.party();
        return !naming.bodies(asked).isEmpty();
    }

    private List<Candidate> byBody(Question question, List<Body> bodies, Set<String> own) {
        Set<String> functions = new LinkedHashSet<>();
        for (Body body : bodies) {
            functions.addAll(body.functions());
            names.successorsOf(body).stream()
                    .filter(Succession::whole)
                    .flatMap(s -> names.body(s.to()).stream())
                    .forEach(later -> functions.addAll(later.functions()));
        }
        Set<String> lines = new HashSet<>(functions);
        bodies.stream()
                .filter(body -> body.kind() != NameKind.DEPARTMENT)
                .forEach(body -> lines.removeAll(body.functions()));
        List<Candidate> found = new ArrayList<>();
        for (Hit hit : hits(question, question.topic(), functions)) {
            Entry entry = EntryJson.read(String.valueOf(hit.payload()));
            DocumentFacts document = candidates.facts(hit.documentId().value());
            boolean held =
                    entry.holders().stream()
                            .filter(h -> question.role() == null || h.role() == question.role())
                            .anyMatch(
                                    h ->
                                            own.stream().anyMatch(n -> h.party().name().endsWith(n))
                                                    || isOfLine(h.party(), lines));
            if (held && Candidates.inRegion(question, document)) {
                double near = nearness(entry, own, lines) + (isCalled(entry, bodies) ? 0.03 : 0);
                found.add(new Candidate(entry, document, near, near, "", hit.score()));
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::own).reversed());
        return found;
    }

    private static boolean isCalled(Entry entry, List<Body> bodies) {
        return bodies.stream()
                .flatMap(body -> body.names().values().stream())
                .anyMatch(
                        name ->
                                entry.holders().stream()
                                        .anyMatch(h -> h.party().name().endsWith(name)));
    }

    // 应急管理局 asked for is first the body of that name, then 应急管理部门 of any place; what the law sets
    // for 国务院应急管理部门 comes last. Who leads comes before who helps.
    private static double nearness(Entry entry, Set<String> own, Set<String> lines) {
        double best = 0;
        for (Entry.Holder holder : entry.holders()) {
            boolean same = own.stream().anyMatch(n -> holder.party().name().endsWith(n));
            if (same || isOfLine(holder.party(), lines)) {
                double near = holder.mention().startsWith("国务院") ? 0.6 : same ? 1 : 0.9;
                boolean helps = holder.role() == Role.SUPPORT || holder.role() == Role.SUPERVISE;
                best = Math.max(best, helps ? near - 0.05 : near);
            }
        }
        return best;
    }

    // 应急管理部门 of a law is the 应急管理局 asked for; a committee shares its function with its office
    // and is another body all the same.
    private static boolean isOfLine(Entry.Party party, Set<String> lines) {
        return party.kind().equals(PartyKind.DEPARTMENT.name())
                && party.function() != null
                && lines.contains(party.function());
    }

    private List<Candidate> byDoer(Question question, String asked) {
        Topic doer = Topic.of(asked);
        if (doer.isEmpty()) {
            return List.of();
        }
        Topic topic = Topic.of(question.topic());
        // A hundred duties are held by a dozen bodies.
        Map<String, Double> known = new HashMap<>();
        List<Candidate> found = new ArrayList<>();
        for (Hit hit : hits(question, asked + question.topic(), Set.of())) {
            Entry entry = EntryJson.read(String.valueOf(hit.payload()));
            DocumentFacts document = candidates.facts(hit.documentId().value());
            double same = same(doer, entry, question.role(), known);
            if (same >= SAME_DOER && Candidates.inRegion(question, document)) {
                double about = topic.isEmpty() ? 1 : topic.coverage(Candidates.ownWords(entry));
                found.add(new Candidate(entry, document, about, about, "", hit.score()));
            }
        }
        found.sort(
                Comparator.comparingDouble(Candidate::own)
                        .thenComparingDouble(Candidate::indexScore)
                        .reversed());
        return found;
    }

    private static double same(
            Topic doer, Entry entry, @Nullable Role role, Map<String, Double> known) {
        List<String> called = new ArrayList<>();
        if (role == null && entry.subject() != null) {
            called.add(entry.subject());
        }
        for (Entry.Holder holder : entry.holders()) {
            if (role == null || holder.role() == role) {
                called.add(holder.mention());
                called.add(holder.party().name());
            }
        }
        return called.stream()
                .mapToDouble(words -> known.computeIfAbsent(words, w -> likeness(doer, w)))
                .max()
                .orElse(0);
    }

    // Both ways: 生产经营单位主要负责人 is not 生产经营单位, and 单位 is not 生产经营单位.
    private static double likeness(Topic doer, String words) {
        String folded = Widths.fold(words);
        Topic there = Topic.of(words);
        return Math.min(doer.coverage(folded), there.coverage(doer.searched()));
    }

    private List<Hit> hits(Question question, String words, Set<String> functions) {
        Set<DocumentId> within = candidates.within(question);
        if (within != null && within.isEmpty()) {
            return List.of();
        }
        // Laws hold thousands of duties of the police: those of the county are looked up in its
        // own.
        Filters filters =
                within == null
                        ? Filters.builder().functions(functions).build()
                        : Filters.builder().functions(functions).documents(within).build();
        SearchRequest asked =
                SearchRequest.of(words).in(Scope.DUTY).where(filters).page(0, LOOKED_AT);
        return workspace.index().best(List.of(asked)).stream()
                .filter(h -> h.payload() != null && !h.payload().isEmpty())
                .toList();
    }
}
