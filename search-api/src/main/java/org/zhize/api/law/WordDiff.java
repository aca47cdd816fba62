package org.zhize.api.law;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts of one provision, character by character: Chinese has no blanks between words. Changes
 * with one character between them are one, since a word kept by chance helps nobody.
 */
record WordDiff(List<Run> older, List<Run> newer) {

    // Beyond it two texts are compared as wholes: the work grows with the product of both.
    private static final long MOST_WORK = 40_000_000;
    private static final int CHANCE = 1;

    /** Characters in a row that stand in both texts, or in one only. */
    record Run(String text, boolean changed) {}

    static WordDiff of(@Nullable String older, @Nullable String newer) {
        if (older == null || newer == null) {
            return new WordDiff(whole(older, false), whole(newer, false));
        }
        if ((long) older.length() * newer.length() > MOST_WORK) {
            return new WordDiff(whole(older, true), whole(newer, true));
        }
        List<String> a = characters(older);
        List<String> b = characters(newer);
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                int from = delta.getSource().getPosition();
                int to = delta.getTarget().getPosition();
                add(
                        changes,
                        new Change(
                                from,
                                from + delta.getSource().size(),
                                to,
                                to + delta.getTarget().size()));
            }
        }
        return new WordDiff(
                runs(a, changes.stream().map(c -> new int[] {c.from, c.fromEnd}).toList()),
                runs(b, changes.stream().map(c -> new int[] {c.to, c.toEnd}).toList()));
    }

    private record Change(int from, int fromEnd, int to, int toEnd) {}

    private static void add(List<Change> changes, Change next) {
        if (!changes.isEmpty() && next.from - changes.getLast().fromEnd <= CHANCE) {
            Change last = changes.removeLast();
            changes.add(new Change(last.from, next.fromEnd, last.to, next.toEnd));
        } else {
            changes.add(next);
        }
    }

    private static List<Run> runs(List<String> characters, List<int[]> changed) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (int[] range : changed) {
            run(runs, characters, at, range[0], false);
            run(runs, characters, range[0], range[1], true);
            at = range[1];
        }
        run(runs, characters, at, characters.size(), false);
        return runs;
    }

    private static void run(
            List<Run> runs, List<String> characters, int from, int to, boolean changed) {
        if (to > from) {
            runs.add(new Run(String.join("", characters.subList(from, to)), changed));
        }
    }

    private static List<Run> whole(@Nullable String text, boolean changed) {
        return text == null || text.isEmpty() ? List.of() : List.of(new Run(text, changed));
    }

    // Code points, so that a rare character of two units is not torn.
    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
