package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Role;
import org.zhize.graph.extract.ResponsibilityRow.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A rule that a document sets for all its lists of owners: 列第一位的为牵头单位. It gives a role only where
 * the list itself tells none.
 */
final class ListRule {

    private static final ListRule NONE = new ListRule(null, null);
    // Such a rule stands in the preamble, the closing or under the title of the annex.
    private static final int LONGEST_SEARCH = 200_000;

    private final @Nullable Role first;
    private final @Nullable Role others;

    private ListRule(@Nullable Role first, @Nullable Role others) {
        this.first = first;
        this.others = others;
    }

    static ListRule of(Document document, Responsibility rows) {
        String text = document.text();
        String folded =
                Widths.fold(text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                        .replaceAll("\\s+", "");
        for (Entry<ResponsibilityRow> entry : rows.rows(Place.RULE)) {
            Matcher matcher = entry.pattern().matcher(folded);
            if (matcher.find()) {
                return new ListRule(entry.row().role(), entry.row().partner());
            }
        }
        return NONE;
    }

    List<Owner> apply(List<Owner> owners) {
        if (first == null || owners.size() < 2) {
            return owners;
        }
        boolean told = owners.stream().anyMatch(o -> o.role() != Role.RESPONSIBLE);
        if (told) {
            return owners;
        }
        List<Owner> ranked = new ArrayList<>();
        for (Owner owner : owners) {
            Role role = ranked.isEmpty() ? first : others == null ? owner.role() : others;
            ranked.add(owner.as(role, "rule of the preamble"));
        }
        return ranked;
    }
}
