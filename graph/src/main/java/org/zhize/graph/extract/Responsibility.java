package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.graph.extract.ResponsibilityRow.Place;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The wordings of {@code responsibility.json}, by place. */
final class Responsibility {

    // Groups are short; a longer one is no list of owners and is not searched for its tail.
    private static final int LONGEST_TAIL = 60;

    final PatternTable<ResponsibilityRow> table =
            PatternTable.load(Responsibility.class, "responsibility.json", ResponsibilityRow.class);
    private final Map<Place, List<Entry<ResponsibilityRow>>> byPlace = new EnumMap<>(Place.class);

    Responsibility() {
        for (Place place : Place.values()) {
            byPlace.put(
                    place, table.entries().stream().filter(e -> e.row().place() == place).toList());
        }
    }

    /** A row found at a place of a text. */
    record Hit(ResponsibilityRow row, int start, int end, Matcher matcher) {}

    /** The first row of the place that matches right there. */
    @Nullable Hit at(Place place, String text, int start, int end) {
        for (Entry<ResponsibilityRow> entry : rows(place)) {
            Matcher matcher = entry.pattern().matcher(text).region(start, end);
            if (matcher.lookingAt() && matcher.end() > start) {
                return new Hit(entry.row(), matcher.start(), matcher.end(), matcher);
            }
        }
        return null;
    }

    /** A label of bodies or of persons. */
    @Nullable Hit label(String text, int start, int end) {
        Hit bodies = at(Place.LABEL, text, start, end);
        return bodies == null ? at(Place.PERSON, text, start, end) : bodies;
    }

    /** The first row that the text ends with. */
    @Nullable Hit tail(String text, int start, int end) {
        int from = Math.max(start, end - LONGEST_TAIL);
        for (Entry<ResponsibilityRow> entry : rows(Place.TAIL)) {
            Matcher matcher = entry.pattern().matcher(text).region(from, end);
            while (matcher.find()) {
                if (matcher.end() == end && matcher.end() > matcher.start()) {
                    return new Hit(entry.row(), matcher.start(), matcher.end(), matcher);
                }
            }
        }
        return null;
    }

    List<Entry<ResponsibilityRow>> rows(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }
}
