package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.ledger.Entry;
import org.zhize.graph.duty.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Answers in words: names, roles and words of the source, nothing else. */
final class Sentences {

    private static final int QUOTED = 120;
    private static final int WHOLE = 400;

    private Sentences() {}

    static String holders(Entry entry) {
        List<String> parts = new ArrayList<>();
        for (Role role : Role.values()) {
            String names =
                    entry.holders().stream()
                            .filter(h -> h.role() == role)
                            .map(Sentences::name)
                            .distinct()
                            .collect(Collectors.joining("、"));
            if (!names.isEmpty()) {
                parts.add(
                        names
                                + switch (role) {
                                    case LEAD -> "牵头";
                                    case RESPONSIBLE -> "负责";
                                    case SUPPORT -> "配合";
                                    case SUPERVISE -> "督办";
                                });
            }
        }
        return String.join("，", parts);
    }

    // A class of bodies is named as the text names it: 各部门 is not 有关部门. A body of an old name is
    // named with today's beside it.
    private static String name(Entry.Holder holder) {
        String name =
                holder.party().kind().equals("COLLECTIVE")
                        ? holder.mention()
                        : holder.party().name();
        return Today.of(holder).map(later -> name + "（今" + later.name() + "）").orElse(name);
    }

    /**
     * What a reader must know of a text that is no longer or not yet in force; null where it is.
     */
    static @Nullable String standing(DocumentFacts facts) {
        return facts.status().equals("IN_FORCE") ? null : "此版本" + facts.statusLabel();
    }

    static String quote(String words) {
        return quote(words, QUOTED);
    }

    /** Words that would mislead if they were cut in the middle: longer, but not without end. */
    static String whole(String words) {
        return quote(words, WHOLE);
    }

    private static String quote(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > most ? line.substring(0, most) + "…" : line;
    }

    static String place(DocumentFacts document, List<String> path) {
        String number =
                document.documentNumber() == null ? "" : "（" + document.documentNumber() + "）";
        return "《" + document.title() + "》" + number + String.join(" ", path);
    }
}
