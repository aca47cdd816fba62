package org.zhize.corpus.pattern;

import org.zhize.corpus.text.Widths;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A table of wordings, loaded strictly from a commented JSON resource: unknown keys, missing keys,
 * an id that stands twice and a pattern that does not compile stop the start with file and row. The
 * order of rows is their precedence.
 */
public final class PatternTable<R extends PatternRow> {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final String file;
    private final List<Entry<R>> entries;

    private PatternTable(String file, List<Entry<R>> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /** A row and its compiled pattern. */
    public record Entry<R extends PatternRow>(R row, Pattern pattern) {}

    /** Loads the resource beside {@code owner}. */
    public static <R extends PatternRow> PatternTable<R> load(
            Class<?> owner, String resource, Class<R> rowType) {
        Map<String, String> slots =
                read(PatternTable.class, "slots.json", new TypeReference<Map<String, String>>() {});
        List<Entry<R>> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (R row : rows(owner, resource, rowType)) {
            if (!ids.add(row.id())) {
                throw new DataException(resource, row.id(), "this id stands twice");
            }
            if (row.examples().isEmpty() || row.source().isBlank()) {
                throw new DataException(resource, row.id(), "a row needs an example and a source");
            }
            entries.add(new Entry<>(row, compile(resource, row, slots)));
        }
        return new PatternTable<>(resource, entries);
    }

    /**
     * The records of any strict JSON array beside {@code owner}, for tables that are not patterns.
     */
    public static <T> List<T> rows(Class<?> owner, String resource, Class<T> rowType) {
        try (InputStream in = open(owner, resource)) {
            return STRICT.readValue(
                    in, STRICT.getTypeFactory().constructCollectionType(List.class, rowType));
        } catch (JacksonException e) {
            throw new DataException(
                    resource, "at " + e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Entry<R>> entries() {
        return entries;
    }

    /**
     * What is wrong with the rows by their own examples: an example that is not found, a
     * counterexample that is. Empty when every row is proven; run by a test for each table.
     */
    public List<String> unproven() {
        List<String> problems = new ArrayList<>();
        for (Entry<R> entry : entries) {
            for (String example : entry.row().examples()) {
                if (!entry.pattern().matcher(Widths.fold(example)).find()) {
                    problems.add(
                            "%s, row %s: not found in its example: %s"
                                    .formatted(file, entry.row().id(), example));
                }
            }
            for (String counterexample : entry.row().counterexamples()) {
                if (entry.pattern().matcher(Widths.fold(counterexample)).find()) {
                    problems.add(
                            "%s, row %s: found in its counterexample: %s"
                                    .formatted(file, entry.row().id(), counterexample));
                }
            }
        }
        return problems;
    }

    private static Pattern compile(String file, PatternRow row, Map<String, String> slots) {
        Matcher slot = SLOT.matcher(row.pattern());
        StringBuilder expanded = new StringBuilder();
        while (slot.find()) {
            String body = slots.get(slot.group(1));
            if (body == null) {
                throw new DataException(
                        file, row.id(), "no slot {" + slot.group(1) + "} in slots.json");
            }
            slot.appendReplacement(expanded, Matcher.quoteReplacement("(?:" + body + ")"));
        }
        slot.appendTail(expanded);
        try {
            return Pattern.compile(expanded.toString());
        } catch (PatternSyntaxException e) {
            throw new DataException(file, row.id(), e.getDescription() + " in " + expanded, e);
        }
    }

    private static <T> T read(Class<?> owner, String resource, TypeReference<T> type) {
        try (InputStream in = open(owner, resource)) {
            return STRICT.readValue(in, type);
        } catch (JacksonException e) {
            throw new DataException(
                    resource, "at " + e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Class<?> owner, String resource) {
        InputStream in = owner.getResourceAsStream(resource);
        if (in == null) {
            throw new DataException(resource, "-", "no such resource beside " + owner.getName());
        }
        return in;
    }
}
