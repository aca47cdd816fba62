package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.pattern.PatternTable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code citations.json} by use. All text given to it is width-folded. */
final class CitationForms {

    private static final class Standard {
        static final CitationForms FORMS =
                new CitationForms(
                        PatternTable.load(
                                CitationForms.class, "citations.json", CitationRow.class));
    }

    // No wording is longer; it bounds the work at each place.
    private static final int LONGEST = 120;

    private final PatternTable<CitationRow> table;
    private final Map<Use, List<Pattern>> patterns = new EnumMap<>(Use.class);

    private CitationForms(PatternTable<CitationRow> table) {
        this.table = table;
        for (var entry : table.entries()) {
            patterns.computeIfAbsent(entry.row().use(), _ -> new ArrayList<>())
                    .add(entry.pattern());
        }
    }

    static CitationForms standard() {
        return Standard.FORMS;
    }

    PatternTable<CitationRow> table() {
        return table;
    }

    /** A match that begins exactly there, of the first row that has one. */
    @Nullable Matcher at(Use use, String text, int start, int end) {
        for (Pattern pattern : of(use)) {
            Matcher matcher = pattern.matcher(text);
            matcher.region(start, Math.min(end, start + LONGEST));
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    /** The first match in a piece of text. */
    @Nullable Matcher in(Use use, String text) {
        for (Pattern pattern : of(use)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    boolean has(Use use, String text) {
        return in(use, text) != null;
    }

    List<Pattern> of(Use use) {
        return patterns.getOrDefault(use, List.of());
    }
}
