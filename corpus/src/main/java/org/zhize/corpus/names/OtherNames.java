package org.zhize.corpus.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What else a body is or was called at its level: 林业局 is 林业和草原局 and 林业主管部门, 安监局 is 应急管理局 today. A
 * body that took over a part of its work is another one: 应急管理局 is no name of 林业局, though it puts
 * out the fires of forests.
 */
final class OtherNames {

    private final Names names;

    OtherNames(Names names) {
        this.names = names;
    }

    /** Today's names first, then the words of statutes, then abbreviations. */
    List<String> of(List<Name> meant) {
        boolean sure = meant.stream().anyMatch(OtherNames::isOfficial);
        Set<String> full = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        Set<String> more = new LinkedHashSet<>();
        for (Name name : meant) {
            if (name.body().kind() == NameKind.GOVERNMENT || (sure && !isOfficial(name))) {
                continue; // 国务院 is no 人民政府 of a county
            }
            Set<Level> levels = levels(name);
            for (Body body : kin(name.body())) {
                body.names().forEach((level, it) -> addIf(levels.contains(level), it, full));
                String wording = body.wording();
                if (wording != null) {
                    words.add(wording);
                }
                for (Name other : names.surfacesOf(body)) {
                    if (other.form() != Form.SHORT && other.form() != Form.FULL) {
                        boolean fits = levels(other).stream().anyMatch(levels::contains);
                        addIf(fits, other.surface(), more);
                    }
                }
            }
        }
        full.addAll(words);
        full.addAll(more);
        meant.forEach(name -> full.remove(name.surface()));
        return List.copyOf(full);
    }

    private static boolean isOfficial(Name name) {
        return name.form() == Form.FULL || name.form() == Form.VARIANT;
    }

    // 林业局 is a city's or a county's; 林业主管部门 may be any.
    private static Set<Level> levels(Name name) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (name.level() != null) {
            levels.add(name.level());
        } else if (name.form() != Form.WORDING && name.form() != Form.SHORT) {
            // 文广新局, 林草局: of those levels whose body is a 局, but a bare one is not the state's.
            String end = name.surface().substring(name.surface().length() - 1);
            name.body().names().forEach((level, own) -> addIf(own.endsWith(end), level, levels));
            if (levels.size() > 1) {
                levels.remove(Level.STATE);
            }
        }
        return levels.isEmpty() ? EnumSet.allOf(Level.class) : levels;
    }

    private static <T> void addIf(boolean fits, T one, Set<T> all) {
        if (fits) {
            all.add(one);
        }
    }

    /** The body itself, what became of it, who has its functions, and whose whole work it has. */
    private List<Body> kin(Body body) {
        Set<Body> kin = new LinkedHashSet<>();
        addHeirs(body, kin);
        kin.add(body);
        Set<String> functions = new HashSet<>(body.functions());
        for (Body other : names.performing(body.function(), null)) {
            if (functions.equals(new HashSet<>(other.functions()))) {
                kin.add(other);
            }
        }
        addForerunners(body, kin);
        return new ArrayList<>(kin);
    }

    private void addHeirs(Body body, Set<Body> kin) {
        List<Succession> all = names.successorsOf(body);
        boolean parted = body.until() != null && all.stream().noneMatch(Succession::whole);
        for (Succession succession : all) {
            Body heir = names.body(succession.to()).orElseThrow();
            // A body that is gone and has no heir of the whole stands for those that parted it.
            boolean follows = succession.whole() || (parted && heir.head() == body.head());
            if (follows && kin.add(heir)) {
                addHeirs(heir, kin);
            }
        }
    }

    private void addForerunners(Body body, Set<Body> kin) {
        for (Succession succession : names.predecessorsOf(body)) {
            Body earlier = names.body(succession.from()).orElseThrow();
            if (succession.whole() && kin.add(earlier)) {
                addForerunners(earlier, kin);
            }
        }
    }
}
