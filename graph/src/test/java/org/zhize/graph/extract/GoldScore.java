package org.zhize.graph.extract;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares ledgers with labelled documents the way {@code score_ledger.py} does: entries of one
 * path are joined, optional labels count neither way, inherited holders are left out.
 */
final class GoldScore {

    static final List<String> FIELDS =
            List.of(
                    "holders",
                    "roles",
                    "names",
                    "deadlines",
                    "recurrences",
                    "targets",
                    "citations");

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Predicate<String> paths;
    final List<String> differences = new ArrayList<>();

    /** Counts only items whose path the predicate accepts. */
    GoldScore(Predicate<String> paths) {
        this.paths = paths;
        FIELDS.forEach(field -> counts.put(field, new int[3]));
    }

    double f1(String field) {
        int[] c = counts.getOrDefault(field, new int[3]);
        double found = c[0] + c[1] == 0 ? 1 : (double) c[0] / (c[0] + c[1]);
        double complete = c[0] + c[2] == 0 ? 1 : (double) c[0] / (c[0] + c[2]);
        return found + complete == 0 ? 0 : 2 * found * complete / (found + complete);
    }

    void add(String document, JsonNode gold, JsonNode ledger) {
        Map<String, List<JsonNode>> entries = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        gold.get("items").forEach(item -> wanted.add(path(item)));
        for (JsonNode entry : ledger.get("entries")) {
            String article = path(entry).replaceFirst("(第[^/]+条)/.*$", "$1");
            // Labels of a rule may stop at the article, which then joins its paragraphs.
            String path = wanted.contains(article) ? article : path(entry);
            entries.computeIfAbsent(path, _ -> new ArrayList<>()).add(entry);
        }
        for (JsonNode item : gold.get("items")) {
            if (paths.test(path(item))) {
                compare(document, item, entries.getOrDefault(path(item), List.of()));
            }
        }
        entries.forEach(
                (path, extra) -> {
                    if (!wanted.contains(path) && paths.test(path)) {
                        extra(document, path, extra);
                    }
                });
    }

    private void compare(String document, JsonNode item, List<JsonNode> entries) {
        for (String field : FIELDS) {
            Set<String> allowed = new HashSet<>();
            Set<String> must = new HashSet<>();
            for (JsonNode label : labels(item, field)) {
                String value = goldValue(label, field);
                if (!value.isEmpty()) {
                    allowed.add(value);
                    if (!label.path("optional").asBoolean(false)) {
                        must.add(value);
                    }
                }
            }
            Set<String> found = new HashSet<>();
            for (JsonNode entry : entries) {
                for (JsonNode value : labels(entry, field)) {
                    found.add(ledgerValue(value, field, item));
                }
            }
            found.remove("");
            Set<String> hit = new HashSet<>(must);
            hit.retainAll(found);
            Set<String> wrong = new HashSet<>(found);
            wrong.removeAll(allowed);
            Set<String> missed = new HashSet<>(must);
            missed.removeAll(found);
            count(field, hit.size(), wrong.size(), missed.size());
            if (!wrong.isEmpty() || !missed.isEmpty()) {
                differences.add(
                        "%s %s %s wrong %s missed %s"
                                .formatted(document, path(item), field, wrong, missed));
            }
        }
    }

    private void extra(String document, String path, List<JsonNode> entries) {
        for (String field : FIELDS) {
            Set<String> found = new HashSet<>();
            for (JsonNode entry : entries) {
                for (JsonNode value : labels(entry, field)) {
                    found.add(field.equals("names") ? "" : goldValue(value, field));
                }
            }
            found.remove("");
            count(field, 0, found.size(), 0);
            if (!found.isEmpty()) {
                differences.add(
                        "%s %s (no such item) %s %s".formatted(document, path, field, found));
            }
        }
    }

    private void count(String field, int hit, int wrong, int missed) {
        int[] c = counts.computeIfAbsent(field, _ -> new int[3]);
        c[0] += hit;
        c[1] += wrong;
        c[2] += missed;
    }

    private static List<JsonNode> labels(JsonNode item, String field) {
        String key = field.equals("roles") || field.equals("names") ? "holders" : field;
        List<JsonNode> labels = new ArrayList<>();
        for (JsonNode label : item.path(key)) {
            if (!label.path("inherited").asBoolean(false)) {
                labels.add(label);
            }
        }
        return labels;
    }

    private static String goldValue(JsonNode label, String field) {
        return switch (field) {
            case "holders" -> words(label, "mention");
            case "roles" -> words(label, "mention") + "|" + role(label);
            case "names" -> words(label, "name");
            case "deadlines" -> text(label, "date");
            case "recurrences" -> text(label, "period") + " x" + text(label, "times");
            case "targets" ->
                    text(label, "direction")
                            + " "
                            + new BigDecimal(text(label, "value")).stripTrailingZeros()
                            + " "
                            + text(label, "unit");
            default -> words(label, "title").replaceFirst("^中华人民共和国", "");
        };
    }

    private static String ledgerValue(JsonNode value, String field, JsonNode item) {
        String mention = words(value, "mention");
        if (field.equals("names")) {
            boolean named = false;
            for (JsonNode label : item.path("holders")) {
                named |=
                        !text(label, "name").isEmpty()
                                && words(label, "mention").equals(first(mention, item));
            }
            return named ? norm(value.path("party").path("name").asString("")) : "";
        }
        if (field.equals("holders")) {
            return first(mention, item);
        }
        return field.equals("roles")
                ? first(mention, item) + "|" + role(value)
                : goldValue(value, field);
    }

    /** The first spelling of a holder that the item names in several. */
    private static String first(String mention, JsonNode item) {
        for (JsonNode label : item.path("holders")) {
            if (words(label, "mention").equals(mention)) {
                return mention;
            }
        }
        for (JsonNode label : item.path("holders")) {
            for (JsonNode also : label.path("also")) {
                if (norm(also.asString("")).equals(mention)) {
                    return words(label, "mention");
                }
            }
        }
        return mention;
    }

    private static String role(JsonNode label) {
        return text(label, "role").toLowerCase(Locale.ROOT).replace("support", "cooperate");
    }

    private static String words(JsonNode node, String key) {
        return norm(text(node, key));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNull() || value.isMissingNode() ? "" : value.asString("");
    }

    private static String path(JsonNode item) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : item.get("path")) {
            steps.add(norm(step.asString("")));
        }
        return String.join("/", steps);
    }

    private static String norm(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replaceAll("[\\s，。、；：,.;:“”\"'‘’《》<>〈〉]", "");
    }
}
