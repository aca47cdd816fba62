package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bodies of one line in one period, at every level: 应急管理部, 应急管理厅, 应急管理局 since 2018.
 *
 * @param id the word for the line, unique: 应急管理, 安全生产监督管理
 * @param functions what it does; the line that goes on under new names keeps its function (环境保护局
 *     and 生态环境局 are both 生态环境); more than one for a fused body
 * @param names the official name at each level that has the body
 * @param head true where names begin with 党委, which is only given where the mention has no name of
 *     its own (宣传 is 党委宣传部, 宣传部 stays 宣传部)
 * @param wording the commonest words of statutes for it (应急管理部门), null where there are none
 * @param from the month from which the state's body had the name; null if longer than it matters
 * @param until the month in which the state's body lost it, local bodies up to a year later; null
 *     if it still has it
 */
public record Body(
        String id,
        NameKind kind,
        List<String> functions,
        Map<Level, String> names,
        boolean head,
        @Nullable String wording,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source) {

    public Body {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("body without a name: " + id);
        }
        functions = List.copyOf(functions);
        names = Map.copyOf(new EnumMap<>(names));
    }

    /** The first of its functions. */
    public String function() {
        return functions.getFirst();
    }

    /** The official name at that level, or at the nearest level below, else above, that has one. */
    public String name(Level level) {
        return namesFrom(level).getFirst();
    }

    /** All names: that of the level, then those below it, then those above, nearest first. */
    List<String> namesFrom(Level level) {
        List<String> below = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Level other : Level.values()) {
            String name = names.get(other);
            if (name != null && other.compareTo(level) < 0) {
                above.addFirst(name);
            } else if (name != null) {
                below.add(name);
            }
        }
        below.addAll(above);
        return below;
    }

    /**
     * Whether a text of that day may mean this body by its name: from the month the state's body
     * had it until the local reform was through, a year after the state's.
     */
    public boolean existed(LocalDate day) {
        return (from == null || !day.isBefore(from))
                && (until == null || day.isBefore(until.plusMonths(LOCAL_REFORM_MONTHS)));
    }

    // The provinces finished the reform of 2018 by the end of that year, counties by March 2019.
    private static final int LOCAL_REFORM_MONTHS = 12;
}
