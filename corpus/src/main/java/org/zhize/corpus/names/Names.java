package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;
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

    private static final int LONGEST_MENTION = 60;

    private static final class Standard {
        static final Names NAMES = new Names();
    }

    private final Departments departments = new Departments();
    private final Regions regions = new Regions();
    private final Prefixes prefixes = new Prefixes(regions);
    private final Fusions fusions = new Fusions(departments.functionWords);
    private final BodyForms forms = new BodyForms();
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
        String folded = Widths.fold(mention).strip();
        if (folded.length() > LONGEST_MENTION) {
            return Optional.empty();
        }
        List<Prefixes.Prefix> readings = prefixes.of(folded, scope.region());
        for (Prefixes.Prefix prefix : readings) {
            List<Name> names = named(folded.substring(prefix.end()));
            if (!names.isEmpty()) {
                return Optional.of(
                        resolved(mention, folded, prefix, best(names, prefix, scope), scope));
            }
        }
        for (Prefixes.Prefix prefix : readings) {
            Optional<Fusions.Fused> fused = fusions.of(folded.substring(prefix.end()));
            if (fused.isPresent()) {
                return Optional.of(
                        new Resolved(
                                mention,
                                folded,
                                NameKind.DEPARTMENT,
                                fused.get().functions(),
                                levelOf(prefix, scope),
                                prefix.region(),
                                null,
                                Form.FULL,
                                "fused " + String.join(" + ", fused.get().functions())));
            }
        }
        Prefixes.Prefix longest = readings.getLast();
        return forms.kind(folded)
                .map(
                        form ->
                                new Resolved(
                                        mention,
                                        folded,
                                        form.kind(),
                                        List.of(),
                                        levelOf(longest, scope),
                                        longest.region(),
                                        null,
                                        Form.FULL,
                                        "form " + form.suffix()));
    }

    private static Name best(List<Name> names, Prefixes.Prefix prefix, Scope scope) {
        Level level = levelOf(prefix, scope);
        LocalDate date = scope.date();
        return names.stream()
                .min(
                        Comparator.comparing(
                                        (Name name) ->
                                                date == null
                                                        ? name.body().until() != null
                                                        : !name.body().existed(date))
                                .thenComparing(
                                        name -> name.level() != null && name.level() != level)
                                .thenComparing(Name::form))
                .orElseThrow();
    }

    private static Level levelOf(Prefixes.Prefix prefix, Scope scope) {
        Level own = scope.level();
        if (prefix.level() == null) {
            return own;
        }
        // 市应急局 in a text of 孝义市, a city at county level, is the county's.
        boolean countyCity =
                prefix.level() == Level.CITY
                        && own == Level.COUNTY
                        && scope.region().name().endsWith("市");
        return countyCity ? Level.COUNTY : prefix.level();
    }

    private Resolved resolved(
            String mention, String folded, Prefixes.Prefix prefix, Name name, Scope scope) {
        Level level = name.level() != null ? name.level() : levelOf(prefix, scope);
        Region region = prefix.region() != null ? prefix.region() : scope.region();
        // The four cities under the State Council have 局 and 委, not 厅.
        boolean cityProvince = level == Level.PROVINCE && region.name().endsWith("市");
        String before = folded.substring(0, prefix.end());
        return new Resolved(
                mention,
                canonical(before, name, cityProvince ? Level.CITY : level, scope),
                name.body().kind(),
                name.body().functions(),
                level,
                prefix.region(),
                name.body(),
                name.form(),
                name.form() + " " + name.surface());
    }

    private String canonical(String before, Name name, Level level, Scope scope) {
        Body body = name.body();
        String surface = name.surface();
        return before
                + switch (name.form()) {
                    case VARIANT -> surface;
                    case FULL ->
                            body.head() || ofAllLevels(before, name, scope)
                                    ? surface
                                    : body.name(level);
                    case ALIAS -> headless(before, agreeing(surface, body, level));
                    case SHORT ->
                            staysShort(before, body)
                                    ? surface
                                    : isKindOfOrgan(body, scope)
                                            ? wording(surface, body)
                                            : headless(before, body.name(level));
                    case WORDING ->
                            staysWording(surface, body, scope)
                                    ? wording(surface, body)
                                    : headless(before, body.name(level));
                };
    }

    // 消费者协会 in a law is that of any place, not 中国消费者协会.
    private static boolean ofAllLevels(String before, Name name, Scope scope) {
        return before.isEmpty() && name.level() == null && scope.multiLevel();
    }

    // 县委 and 宣传 make 县委宣传部; 宣传 alone is 党委宣传部.
    private static String headless(String before, String full) {
        return !before.isEmpty() && full.startsWith(HEAD) ? full.substring(HEAD.length()) : full;
    }

    // 工会 and 妇联 alone are the organisations of all levels.
    private static boolean staysShort(String before, Body body) {
        return before.isEmpty() && body.kind() == NameKind.SOCIAL;
    }

    // 公安 and 法院 in a text for many levels are 公安机关 and 人民法院.
    private static boolean isKindOfOrgan(Body body, Scope scope) {
        String wording = body.wording();
        return scope.multiLevel()
                && wording != null
                && !wording.endsWith("部门")
                && !wording.endsWith("机构");
    }

    // 公安机关, 消防救援机构 name the kind of body in any text; X部门 only where many levels are spoken to.
    private static boolean staysWording(String surface, Body body, Scope scope) {
        return !body.head()
                && (scope.multiLevel() || surface.endsWith("机关") || surface.endsWith("机构"));
    }

    private static String wording(String surface, Body body) {
        String wording = body.wording();
        boolean kept = surface.endsWith("主管部门") || surface.endsWith("机关") || surface.endsWith("机构");
        return kept || wording == null ? surface : wording;
    }

    // 发改委 is a 委员会 though the county's body is a 局; 市卫健局 is a 局 though the city's is a 委员会.
    private String agreeing(String alias, Body body, Level level) {
        for (String name : body.namesFrom(level)) {
            for (String suffix : AGREEING) {
                if (alias.endsWith(suffix)
                        && (name.endsWith(suffix)
                                || (suffix.equals("委") && name.endsWith("委员会"))
                                || (suffix.equals("办") && name.endsWith("办公室")))) {
                    return name;
                }
            }
        }
        return departments.variants.getOrDefault(body.id(), List.of()).stream()
                .filter(variant -> alias.endsWith("委") && variant.endsWith("委员会"))
                .findFirst()
                .orElse(body.name(level));
    }

    private static final String HEAD = "党委";
    private static final List<String> AGREEING = List.of("局", "厅", "委", "部", "办", "会");
}
