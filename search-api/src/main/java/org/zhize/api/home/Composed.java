package org.zhize.api.home;

import org.jspecify.annotations.Nullable;
import org.zhize.api.web.PageLink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word fields of 高级检索, which become one query.
 *
 * @param all words that the text has
 * @param phrase words that stand in it as typed
 * @param none words that it has not
 * @param title words of the title
 * @param code 代字 of a 文号, such as 柳政发
 * @param holder a body, by any of its names
 */
record Composed(
        @Nullable String all,
        @Nullable String phrase,
        @Nullable String none,
        @Nullable String title,
        @Nullable String code,
        @Nullable String year,
        @Nullable String serial,
        @Nullable String holder) {

    private static final List<String> FIELDS =
            List.of("all", "phrase", "none", "title", "code", "year", "serial", "holder");

    /** As it would be typed into the box. */
    String query() {
        List<String> parts = new ArrayList<>();
        String number = number();
        if (!number.isEmpty()) {
            parts.add(number);
        }
        if (!words(title).isEmpty()) {
            parts.add("title:" + String.join(" title:", words(title).split("\\s+")));
        }
        if (!words(holder).isEmpty()) {
            parts.add(words(holder));
        }
        if (all != null && !all.isBlank()) {
            parts.add(all.strip());
        }
        if (!words(phrase).isEmpty()) {
            parts.add('"' + words(phrase) + '"');
        }
        if (!words(none).isEmpty()) {
            for (String word : words(none).split("\\s+")) {
                parts.add("-" + word);
            }
        }
        return String.join(" ", parts);
    }

    // 柳政发〔2023〕2号; without its serial it is no number and is looked for as words.
    private String number() {
        String head = words(code);
        String of = words(year);
        String last = words(serial).replaceAll("[第号]", "");
        if (last.isEmpty()) {
            return (head + " " + of).strip();
        }
        return of.isEmpty()
                ? (head + " " + last + "号").strip()
                : head + "〔" + of + "〕" + last + "号";
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed.replace('"', ' ').strip();
    }

    /** The search with this query and every other field of the form. */
    String onto(PageLink form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(query()));
        form.parameters()
                .forEach(
                        (name, values) -> {
                            if (!FIELDS.contains(name) && !name.equals("q")) {
                                parameters.put(name, values);
                            }
                        });
        if (query().isEmpty()) {
            parameters.remove("q");
        }
        return new PageLink("/", parameters).toString();
    }
}
