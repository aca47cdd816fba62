package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of bodies with all their names over time. Immutable and safe for threads; {@link
 * #standard()} reads the shipped tables once.
 *
 * <p>Weakness: bodies that only one county has (a 项目服务中心) are not in the table and are told by
 * their form.
 */
public final class Names {

    private static final class Standard {
        static final Names NAMES = new Names();
    }

    private final Departments departments = new Departments();
    private final Regions regions = new Regions();
    private final Prefixes prefixes = new Prefixes(regions);
    private final BodyForms forms = new BodyForms();
    private final NameResolver resolver = new NameResolver(departments, prefixes, forms);
    private final List<List<Name>> all = new ArrayList<>();
    private final List<List<Name>> clear = new ArrayList<>();
    private final Trie allSurfaces;
    private final Trie clearSurfaces;

    private Names() {
        List<String> every = new ArrayList<>();
        List<String> some = new ArrayList<>();
        departments.surfaces.forEach(
                (surface, names) -> {
                    names.sort(TODAY_FIRST);
                    every.add(surface);
                    all.add(List.copyOf(names));
                    if (names.stream().anyMatch(Names::isClear)) {
                        some.add(surface);
                        clear.add(List.copyOf(names));
                    }
                });
        allSurfaces = new Trie(every);
        clearSurfaces = new Trie(some);
    }

    private static boolean isClear(Name name) {
        return name.form() != Form.SHORT || name.body().kind() == NameKind.GOVERNMENT;
    }

    private static final Comparator<Name> TODAY_FIRST =
            Comparator.comparing((Name name) -> name.body().until() != null)
                    .thenComparing(Name::form);

    /** The shipped tables; a bad row throws {@link org.zhize.corpus.pattern.DataException}. */
    public static Names standard() {
        return Standard.NAMES;
    }

    /** Whether the full name of a region is also a common word of running text: 和县, 矿区. */
    public boolean isCommonWord(String region) {
        return prefixes.isCommon(region);
    }

    public Regions regions() {
        return regions;
    }

    /** Recognises bodies that are not in the table. */
    public BodyForms forms() {
        return forms;
    }

    /**
     * Names of bodies in running text, leftmost and longest first, without the short forms that are
     * common words too (自然, 市场); with the region or level word before them.
     *
     * @param text width-folded ({@link Widths#fold}), so that offsets are those of the source
     */
    public List<Match> find(String text) {
        return find(text, clearSurfaces, clear, false);
    }

    /** As {@link #find}, with short forms: for owner cells and lists of bodies. */
    public List<Match> findWithShort(String text) {
        return find(text, allSurfaces, all, true);
    }

    private List<Match> find(String text, Trie trie, List<List<Name>> names, boolean shorts) {
        Map<Integer, Regions.Found> regionsByEnd = new HashMap<>();
        regions.find(text).forEach(found -> regionsByEnd.put(found.span().end(), found));
        List<Match> matches = new ArrayList<>();
        trie.find(
                text,
                (core, word) -> {
                    int start = prefixes.startBefore(text, core.start(), regionsByEnd);
                    Match match = new Match(new Span(start, core.end()), core, names.get(word));
                    // 县委 before 组织部 is its level, not a body beside it.
                    while (!matches.isEmpty() && match.span().contains(matches.getLast().span())) {
                        matches.removeLast();
                    }
                    int floor = matches.isEmpty() ? 0 : matches.getLast().span().end();
                    Match whole = start < floor ? match.startingAt(floor) : match;
                    boolean bare = whole.span().equals(core) && whole.isShort();
                    if (shorts || !bare) {
                        matches.add(whole);
                    }
                });
        return matches;
    }

    /** All bodies that are called exactly so, short forms included; those of today first. */
    public List<Name> named(String surface) {
        return departments.surfaces.getOrDefault(Widths.fold(surface), List.of());
    }

    public Optional<Body> body(String id) {
        return Optional.ofNullable(departments.bodies.get(id));
    }

    public Collection<Body> bodies() {
        return List.copyOf(departments.bodies.values());
    }

    /**
     * The bodies that have that function on that day (null is today), one or none in most cases.
     */
    public List<Body> performing(String function, @Nullable LocalDate day) {
        return departments.bodies.values().stream()
                .filter(body -> body.functions().contains(function))
                .filter(body -> day == null ? body.until() == null : body.existed(day))
                .toList();
    }

    /** Every surface of a body, full names first. */
    public List<Name> surfacesOf(Body body) {
        return departments.surfaces.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.body().equals(body))
                .sorted(Comparator.comparing(Name::form))
                .toList();
    }

    /** Every surface of the tables, for a segmenter's dictionary. */
    public Set<String> surfaces() {
        return Set.copyOf(departments.surfaces.keySet());
    }

    /** What became of a body: more than one line where its work was split. */
    public List<Succession> successorsOf(Body body) {
        return departments.successions.stream().filter(s -> s.from().equals(body.id())).toList();
    }

    /**
     * What the bodies of a surface are or were called besides, at the same level, without short
     * forms; the names of today first. Who took over a part of their work is not among them.
     */
    public List<String> alsoCalled(List<Name> meant) {
        return new OtherNames(this).of(meant);
    }

    /** Where its work came from. */
    public List<Succession> predecessorsOf(Body body) {
        return departments.successions.stream().filter(s -> s.to().equals(body.id())).toList();
    }

    /**
     * What a whole mention means in its text: 应急局 is 应急管理局, 省应急厅 is 省应急管理厅, 安监局 in a text of 2016
     * is 安全生产监督管理局, 文化体育和旅游局 has two functions, 项目服务中心 is known by its form. Empty for anything
     * else. Short forms are read as bodies: ask only for what stands where bodies stand.
     */
    public Optional<Resolved> resolve(String mention, Scope scope) {
        return resolver.resolve(mention, scope);
    }
}
