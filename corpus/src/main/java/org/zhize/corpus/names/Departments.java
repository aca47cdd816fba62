package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code departments.tsv} and {@code successions.tsv} and derives the surfaces of each body.
 */
final class Departments {

    static final String[] COLUMNS = {
        "id",
        "functions",
        "kind",
        "state",
        "province",
        "city",
        "county",
        "variant",
        "alias",
        "short",
        "wording",
        "from",
        "until",
        "source"
    };

    /** A short form with this mark forms no 自然局, 发展部门 or the like. */
    private static final String BARE = "*";

    /** Before a name that begins with 党委 only where a mention has no name of its own. */
    private static final String HEAD = "(党委)";

    private static final String PARTY_COMMITTEE = "党委";

    final Map<String, Body> bodies = new LinkedHashMap<>();
    final List<Succession> successions = new ArrayList<>();
    final Map<String, List<Name>> surfaces = new LinkedHashMap<>();
    final Map<String, List<String>> variants = new LinkedHashMap<>();
    final Map<String, Body> functionWords = new LinkedHashMap<>();

    Departments() {
        for (TsvTable.Line line :
                TsvTable.load(Departments.class, "departments.tsv", COLUMNS).lines()) {
            Body body = body(line);
            if (bodies.put(body.id(), body) != null) {
                throw line.problem("this id stands twice");
            }
            surfaces(line, body);
        }
        for (TsvTable.Line line :
                TsvTable.load(
                                Departments.class,
                                "successions.tsv",
                                "from",
                                "to",
                                "on",
                                "scope",
                                "basis",
                                "source")
                        .lines()) {
            for (String end : List.of(line.text("from"), line.text("to"))) {
                if (!bodies.containsKey(end)) {
                    throw line.problem("no body " + end + " in departments.tsv");
                }
            }
            successions.add(
                    new Succession(
                            line.text("from"),
                            line.text("to"),
                            month(line, line.text("on")),
                            line.text("scope"),
                            line.text("basis")));
        }
    }

    private static Body body(TsvTable.Line line) {
        Map<Level, String> names = new EnumMap<>(Level.class);
        boolean head = false;
        for (Level level : Level.values()) {
            String name =
                    level == Level.TOWNSHIP
                            ? null
                            : line.optional(level.name().toLowerCase(java.util.Locale.ROOT));
            if (name != null) {
                head |= name.startsWith(HEAD);
                names.put(level, name.replace("(", "").replace(")", ""));
            }
        }
        if (names.isEmpty()) {
            throw line.problem("no name at any level");
        }
        List<String> wording = line.list("wording");
        String from = line.optional("from");
        String until = line.optional("until");
        try {
            return new Body(
                    line.text("id"),
                    NameKind.valueOf(line.text("kind")),
                    line.list("functions"),
                    names,
                    head,
                    wording.isEmpty() ? null : wording.getFirst(),
                    from == null ? null : month(line, from),
                    until == null ? null : month(line, until),
                    line.text("source"));
        } catch (IllegalArgumentException e) {
            throw line.problem("kind: " + e.getMessage());
        }
    }

    private static LocalDate month(TsvTable.Line line, String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeParseException e) {
            throw line.problem("not a month like 2018-03: " + month);
        }
    }

    private void surfaces(TsvTable.Line line, Body body) {
        Map<String, Name> own = new LinkedHashMap<>();
        for (Level each : Level.values()) {
            String name = body.names().get(each);
            if (name == null) {
                continue;
            }
            boolean shared = body.names().values().stream().filter(name::equals).count() > 1;
            Level level = shared ? null : each;
            add(own, name, Form.FULL, body, level);
            if (body.head() && name.startsWith(PARTY_COMMITTEE)) {
                add(own, name.substring(PARTY_COMMITTEE.length()), Form.FULL, body, level);
            }
        }
        variants.put(body.id(), line.list("variant"));
        for (String variant : line.list("variant")) {
            boolean head = variant.startsWith(HEAD);
            String plain = head ? variant.substring(HEAD.length()) : variant;
            add(own, plain, Form.VARIANT, body, levelOf(plain));
        }
        for (String alias : line.list("alias")) {
            add(own, alias, Form.ALIAS, body, levelOf(alias));
        }
        for (String shortForm : line.list("short")) {
            boolean bare = shortForm.endsWith(BARE);
            String plain = bare ? shortForm.substring(0, shortForm.length() - 1) : shortForm;
            add(own, plain, Form.SHORT, body, null);
            functionWords.merge(plain, body, (a, b) -> a.until() == null ? a : b);
            if (!bare) {
                for (String suffix : suffixes(body.names().values())) {
                    add(own, plain + suffix, Form.ALIAS, body, levelOf(plain + suffix));
                }
                for (String suffix : WORDINGS) {
                    add(own, plain + suffix, Form.WORDING, body, null);
                }
            }
        }
        for (String wording : line.list("wording")) {
            add(own, wording, Form.WORDING, body, null);
        }
        own.forEach((s, name) -> surfaces.computeIfAbsent(s, _ -> new ArrayList<>()).add(name));
    }

    private static final List<String> WORDINGS = List.of("部门", "主管部门", "行政主管部门", "行政部门", "行政管理部门");

    private static final List<String> SUFFIXES = List.of("局", "厅", "委", "部", "办");

    // 应急 with 应急管理厅 gives 应急厅; 卫健 with 卫生健康委员会 gives 卫健委.
    private static Set<String> suffixes(Collection<String> names) {
        Set<String> suffixes = new LinkedHashSet<>();
        for (String name : names) {
            for (String suffix : SUFFIXES) {
                if (name.endsWith(suffix)) {
                    suffixes.add(suffix);
                }
            }
            if (name.endsWith("委员会")) {
                suffixes.add("委");
            }
            if (name.endsWith("办公室")) {
                suffixes.add("办");
            }
        }
        return suffixes;
    }

    private static @Nullable Level levelOf(String alias) {
        if (alias.endsWith("厅") || alias.endsWith("总队") || alias.startsWith("省")) {
            return Level.PROVINCE;
        }
        if (alias.startsWith("国家") || alias.endsWith("总局") || alias.startsWith("全国")) {
            return Level.STATE;
        }
        for (Map.Entry<String, Level> party : PARTY.entrySet()) {
            boolean league = alias.startsWith(LEAGUE) && alias.endsWith(party.getKey());
            if (alias.startsWith(party.getKey()) || league) {
                return party.getValue();
            }
        }
        return null;
    }

    private static final Map<String, Level> PARTY =
            Map.of(
                    "省委", Level.PROVINCE,
                    "市委", Level.CITY,
                    "县委", Level.COUNTY,
                    "区委", Level.COUNTY,
                    "市团委", Level.CITY,
                    "县团委", Level.COUNTY,
                    "区团委", Level.COUNTY);

    private static final String LEAGUE = "共青团";

    private static void add(
            Map<String, Name> own, String surface, Form form, Body body, @Nullable Level level) {
        own.putIfAbsent(Widths.fold(surface), new Name(Widths.fold(surface), form, body, level));
    }
}
