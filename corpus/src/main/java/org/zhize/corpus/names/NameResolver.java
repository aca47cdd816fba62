package org.zhize.corpus.names;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which body a whole mention means in its text, and how its name is written out there. */
final class NameResolver {

    private static final int LONGEST_MENTION = 60;

    private final Departments departments;
    private final Prefixes prefixes;
    private final Fusions fusions;
    private final BodyForms forms;
    private final PlacedNames placed;

    NameResolver(Departments departments, Prefixes prefixes, BodyForms forms) {
        this.departments = departments;
        this.prefixes = prefixes;
        this.fusions = new Fusions(departments.functionWords);
        this.forms = forms;
        this.placed = new PlacedNames(departments.bodies, prefixes);
    }

    Optional<Resolved> resolve(String mention, Scope scope) {
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
        Optional<Resolved> inPlace = placed.resolve(mention, folded, scope);
        if (inPlace.isPresent()) {
            return inPlace;
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
                                        folded.substring(0, longest.end())
                                                + Endings.writtenOut(
                                                        folded.substring(longest.end())),
                                        form.kind(),
                                        List.of(),
                                        levelOf(longest, scope),
                                        longest.region(),
                                        null,
                                        Form.FULL,
                                        "form " + form.suffix()));
    }

    private List<Name> named(String surface) {
        return departments.surfaces.getOrDefault(Widths.fold(surface), List.of());
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
        if (name.form() == Form.SHORT && before.equals(STATE_COUNCIL)) {
            return body.name(Level.STATE); // 国务院发展改革、应急管理等部门
        }
        return before
                + switch (name.form()) {
                    case VARIANT -> Endings.writtenOut(surface);
                    case FULL ->
                            body.head() || ofAllLevels(before, name, scope)
                                    ? surface
                                    : body.name(level);
                    case ALIAS ->
                            level == Level.TOWNSHIP && !body.names().containsKey(level)
                                    ? ofTownship(surface, body)
                                    : headless(before, agreeing(surface, body, level));
                    case SHORT ->
                            staysShort(before, body)
                                    ? surface
                                    : isKindOfOrgan(before, body, scope)
                                            ? wording(surface, body)
                                            : headless(before, body.name(level));
                    case WORDING ->
                            staysWording(surface, body, scope)
                                    ? wording(surface, body)
                                    : headless(before, body.name(level));
                };
    }

    // 镇纪委 is no 镇纪委监委; 镇派出所 is what a county's body has there.
    private static String ofTownship(String alias, Body body) {
        return body.names().size() > 1 ? alias : body.name(Level.COUNTY);
    }

    // 消费者协会 in a law is that of any place, not 中国消费者协会.
    private static boolean ofAllLevels(String before, Name name, Scope scope) {
        return before.isEmpty() && name.level() == null && scope.multiLevel();
    }

    // 县委 and 宣传 make 县委宣传部; 宣传 alone is 党委宣传部.
    // The 国务院 of 国务院安委会办公室 stands in the full name again.
    private static String headless(String before, String full) {
        if (before.length() > 1 && full.startsWith(before)) {
            return full.substring(before.length());
        }
        return !before.isEmpty() && full.startsWith(HEAD) ? full.substring(HEAD.length()) : full;
    }

    // 工会 and 妇联 alone are the organisations of all levels.
    private static boolean staysShort(String before, Body body) {
        return before.isEmpty() && body.kind() == NameKind.SOCIAL;
    }

    // 公安 and 法院 in a text for many levels are 公安机关 and 人民法院, but 市妇联 is one body.
    private static boolean isKindOfOrgan(String before, Body body, Scope scope) {
        String wording = body.wording();
        boolean one = !before.isEmpty() && !before.endsWith("级");
        return !one && scope.multiLevel() && wording != null && !Endings.Use.MANY.in(wording);
    }

    // 公安机关, 消防救援机构 name the kind of body in any text; X部门 only where many levels are spoken to.
    private static boolean staysWording(String surface, Body body, Scope scope) {
        return !body.head() && (scope.multiLevel() || Endings.Use.ORGAN.in(surface));
    }

    private static String wording(String surface, Body body) {
        String wording = body.wording();
        boolean kept = Endings.Use.LINE.in(surface) || Endings.Use.ORGAN.in(surface);
        return kept || wording == null ? surface : wording;
    }

    // 发改委 is a 委员会 though the county's body is a 局; 市卫健局 is a 局 though the city's is a 委员会.
    private String agreeing(String alias, Body body, Level level) {
        List<String> names =
                Stream.concat(
                                body.namesFrom(level).stream(),
                                departments.variants.getOrDefault(body.id(), List.of()).stream())
                        .filter(name -> Endings.agree(alias, name))
                        .toList();
        // 自规局 is short for 自然资源和规划局, not for 自然资源局; 城管执法局 may be short for several.
        List<String> full = names.stream().filter(name -> Abbreviation.isOf(alias, name)).toList();
        boolean one = full.stream().map(NameResolver::withoutJoints).distinct().count() == 1;
        return one || (!full.isEmpty() && body.namesFrom(level).contains(full.getFirst()))
                ? full.getFirst()
                : names.stream()
                        .filter(name -> body.namesFrom(level).contains(name) || alias.endsWith("委"))
                        .findFirst()
                        .orElse(body.name(level));
    }

    private static String withoutJoints(String name) {
        return name.replace("和", "").replace("与", "");
    }

    private static final String HEAD = "党委";
    private static final String STATE_COUNCIL = "国务院";
}
