package org.zhize.graph.store;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Resolved;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.names.Succession;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The parties of some documents, with all that ties them to each other. */
final class PartyRows {
    /** More words for one body than anyone needs to find it. */
    static final int MENTIONS = 20; // party-write.cypher has it too

    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final List<Map<String, Object>> members = new ArrayList<>();

    void add(Rows rows) {
        rows.parties().forEach(parties::putIfAbsent);
        rows.mentions()
                .forEach(
                        (id, words) ->
                                mentions.computeIfAbsent(id, _ -> new LinkedHashSet<>())
                                        .addAll(words));
        rows.extraction().definitions().forEach(definition -> add(rows, definition));
    }

    private void add(Rows rows, Extraction.Definition definition) {
        Map<String, Object> tie =
                Map.of(
                        "document", rows.id(),
                        "basis", definition.basis().provision().toString(),
                        "words", Clip.to(Clip.STATEMENT, definition.basis().text()));
        List<String> collectives = called(rows, definition.collective());
        Set<String> included = new LinkedHashSet<>();
        definition.members().forEach(member -> included.addAll(called(rows, member)));
        for (String collective : collectives) {
            for (String member : included) {
                if (!member.equals(collective)) {
                    members.add(Map.of("collective", collective, "member", member, "tie", tie));
                }
            }
        }
    }

    private static List<String> called(Rows rows, String words) {
        return rows.parties().values().stream()
                .filter(
                        party ->
                                party.name().equals(words)
                                        || rows.mentions()
                                                .getOrDefault(party.id(), Set.of())
                                                .contains(words))
                .map(Party::id)
                .toList();
    }

    List<Map<String, Object>> parties() {
        return parties.values().stream()
                .map(
                        party ->
                                Map.<String, Object>of(
                                        "id", party.id(),
                                        "name", Clip.to(Clip.MENTION, party.name()),
                                        "kind", party.kind().name(),
                                        "label", Labels.of(party.kind()),
                                        "region", Clip.path(party.region()),
                                        "mentions",
                                                List.copyOf(
                                                        mentions.getOrDefault(
                                                                party.id(), Set.of()))))
                .toList();
    }

    List<Map<String, Object>> functions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        parties.values()
                .forEach(
                        party -> {
                            if (party.function() != null) {
                                rows.add(
                                        Map.of(
                                                "party", party.id(),
                                                "function",
                                                        Clip.to(Clip.MENTION, party.function())));
                            }
                        });
        return rows;
    }

    /** Each region of the tree once, those above first. */
    List<Map<String, Object>> regions() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        paths().forEach(path -> rows.put(id(path), Map.of("id", id(path), "name", path.getLast())));
        return List.copyOf(rows.values());
    }

    List<Map<String, Object>> partsOfRegions() {
        return paths().filter(path -> path.size() > 1)
                .distinct()
                .map(
                        path ->
                                Map.<String, Object>of(
                                        "id", id(path),
                                        "above", id(path.subList(0, path.size() - 1))))
                .toList();
    }

    List<Map<String, Object>> inRegions() {
        return parties.values().stream()
                .filter(party -> !party.region().isEmpty())
                .map(
                        party ->
                                Map.<String, Object>of(
                                        "party", party.id(),
                                        "region", id(Clip.path(party.region()))))
                .toList();
    }

    private Stream<List<String>> paths() {
        return regionsOf(parties.values())
                .flatMap(
                        path ->
                                Stream.iterate(1, n -> n <= path.size(), n -> n + 1)
                                        .map(n -> path.subList(0, n)));
    }

    private static Stream<List<String>> regionsOf(Collection<Party> some) {
        return some.stream().map(party -> Clip.path(party.region())).distinct();
    }

    private static String id(List<String> path) {
        return String.join("/", path);
    }

    List<Map<String, Object>> members() {
        return members;
    }

    /**
     * Which names gave work to which names in the region of each party. Tied only where both are in
     * the graph, whichever comes first.
     */
    List<Map<String, Object>> successions(Names names) {
        Set<Map<String, Object>> rows = new LinkedHashSet<>();
        for (Party party : parties.values()) {
            List<String> region = Clip.path(party.region());
            Body body =
                    names.resolve(
                                    Clip.to(Clip.MENTION, party.name()),
                                    new Scope(new Region(null, party.region()), null, false))
                            .map(Resolved::body)
                            .orElse(null);
            if (body == null) {
                continue;
            }
            Kin kin = new Kin(names, levels(party, body), prefix(party.name(), body), region);
            names.successorsOf(body).forEach(s -> kin.add(rows, s));
            names.predecessorsOf(body).forEach(s -> kin.add(rows, s));
        }
        return List.copyOf(rows);
    }

    /**
     * The levels at which the party can stand by its name (应急管理局 is a city's or a county's), so
     * that none of another level is tied to it, above all where no region is known.
     */
    private static Set<Level> levels(Party party, Body body) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        body.names()
                .forEach(
                        (level, official) -> {
                            if (party.name().endsWith(official)) {
                                levels.add(level);
                            }
                        });
        if (!levels.isEmpty()) {
            return levels;
        }
        return party.region().isEmpty()
                ? EnumSet.of(Level.CITY, Level.COUNTY)
                : EnumSet.of(Level.of(new Region(null, party.region())));
    }

    /** The names that a body and those before and after it have at the same level. */
    private record Kin(Names names, Set<Level> levels, String prefix, List<String> region) {

        void add(Set<Map<String, Object>> rows, Succession succession) {
            List<String> before = called(succession.from());
            List<String> after = called(succession.to());
            if (!before.isEmpty() && !after.isEmpty()) {
                rows.add(
                        Map.of(
                                "before",
                                before,
                                "after",
                                after,
                                "region",
                                region,
                                "on",
                                succession.on(),
                                "scope",
                                succession.scope(),
                                "basis",
                                succession.basis()));
            }
        }

        private List<String> called(String body) {
            return names.body(body).stream()
                    .flatMap(b -> b.names().entrySet().stream())
                    .filter(entry -> levels.contains(entry.getKey()))
                    .flatMap(entry -> Stream.of(entry.getValue(), prefix + entry.getValue()))
                    .distinct()
                    .toList();
        }
    }

    // 县 of 县应急管理局; empty where the name has nothing before it.
    private static String prefix(String name, Body body) {
        return body.names().values().stream()
                .filter(name::endsWith)
                .map(official -> name.substring(0, name.length() - official.length()))
                .min(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }
}
