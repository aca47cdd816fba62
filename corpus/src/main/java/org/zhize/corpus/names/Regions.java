package org.zhize.corpus.names;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 行政区划 of {@code regions.tsv}: by code, by name, by the character that begins a 文号. */
public final class Regions {

    private static final String GRADE = "级域";

    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byName = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byShort = new LinkedHashMap<>();
    private final Map<Character, Entry> byNumber = new LinkedHashMap<>();
    private final List<String> surfaces;
    private final Trie trie;

    Regions() {
        for (TsvTable.Line line :
                TsvTable.load(
                                Regions.class,
                                "regions.tsv",
                                "code",
                                "name",
                                "parent",
                                "number",
                                "short")
                        .lines()) {
            String parent = line.optional("parent");
            List<String> path = new ArrayList<>();
            if (parent != null) {
                Entry above = byCode.get(parent);
                if (above == null) {
                    throw line.problem("no parent " + parent + " above this line");
                }
                path.addAll(above.region().path());
            }
            path.add(line.text("name"));
            Entry entry = new Entry(new Region(line.text("code"), path), line.list("short"));
            if (byCode.put(line.text("code"), entry) != null) {
                throw line.problem("this code stands twice");
            }
            byName.computeIfAbsent(line.text("name"), _ -> new ArrayList<>()).add(entry);
            entry.shorts()
                    .forEach(s -> byShort.computeIfAbsent(s, _ -> new ArrayList<>()).add(entry));
            String number = line.optional("number");
            if (number != null) {
                number.chars()
                        .filter(c -> c != '(' && c != ')')
                        .forEach(c -> byNumber.put((char) c, entry));
            }
        }
        surfaces = List.copyOf(byName.keySet());
        trie = new Trie(surfaces);
    }

    private record Entry(Region region, List<String> shorts) {}

    /** A full name at a place; several regions where the name is shared (鼓楼区). */
    public record Found(Span span, List<Region> regions) {
        public Found {
            regions = List.copyOf(regions);
        }
    }

    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Entry::region);
    }

    /** All full names. */
    public List<String> names() {
        return surfaces;
    }

    /** The regions of that full name, in order of their codes. */
    public List<Region> named(String name) {
        return byName.getOrDefault(name, List.of()).stream().map(Entry::region).toList();
    }

    /** The regions that people call so for short: 柳林 is 柳林县. */
    public List<Region> called(String shortName) {
        return byShort.getOrDefault(shortName, List.of()).stream().map(Entry::region).toList();
    }

    /** 山西省 for 晋: the first character of a 文号 of a province. */
    public Optional<Region> byNumberCharacter(char c) {
        return Optional.ofNullable(byNumber.get(c)).map(Entry::region);
    }

    /** Full names in the text, leftmost and longest first; 和县 of 和县级以上 is none. */
    public List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        trie.find(
                text,
                (span, word) -> {
                    if (!isRank(text, span.end())) {
                        found.add(new Found(span, named(surfaces.get(word))));
                    }
                });
        return found;
    }

    // 市和县级以上, 和县域: a grade of places, no place by name.
    private static boolean isRank(String text, int end) {
        return end < text.length()
                && (GRADE.indexOf(text.charAt(end)) >= 0 || text.startsWith("以上", end));
    }

    /**
     * The one region that a chain of names means: 山西省柳林县, 太原市小店区, 柳林县. Empty where the names do not
     * fit together or the last is shared and nothing before it tells which.
     */
    public Optional<Region> chain(String text) {
        List<Found> found = find(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Region> fitting = new ArrayList<>();
        for (Region region : found.getLast().regions()) {
            boolean fits = true;
            for (Found above : found.subList(0, found.size() - 1)) {
                fits &=
                        region.path()
                                .contains(text.substring(above.span().start(), above.span().end()));
            }
            if (fits) {
                fitting.add(region);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The region below {@code above} (or equal to it) that has this full or short name. */
    public Optional<Region> within(Region above, String name) {
        List<Region> candidates = new ArrayList<>(named(name));
        candidates.addAll(called(name));
        List<Region> fitting =
                candidates.stream()
                        .filter(r -> Collections.indexOfSubList(r.path(), above.path()) == 0)
                        .distinct()
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
