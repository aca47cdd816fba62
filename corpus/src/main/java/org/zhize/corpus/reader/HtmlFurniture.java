package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.DataException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What on a page of a government site is not the document: the rows of html-furniture.tsv. */
final class HtmlFurniture {

    private static final String FILE = "html-furniture.tsv";

    private static final Set<String> PATTERNS = Set.of("line", "above", "below");
    private static final int LONGEST_LINE = 400; // furniture is short
    private static final Pattern DATE =
            Pattern.compile(
                    "[\\s|（(\\[【]*\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(\\s*\\d{1,2}:\\d{2}(:\\d{2})?)?[\\s|)）\\]】]*");
    private static final Pattern BESIDE_LABEL = Pattern.compile("[\\s\\u3000\\u00a0:：\\[\\]【】]");
    private static final Pattern TOKEN = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    private static final HtmlFurniture ROWS = load(); // last: it uses the constants above

    private final Map<String, String> containers = new HashMap<>();
    private final Map<String, String> containerEnds = new HashMap<>();
    private final List<Pattern> above = new ArrayList<>();
    private final List<Pattern> below = new ArrayList<>();
    private final Map<Pattern, String> lines = new HashMap<>();
    private final Map<String, String> pieces = new HashMap<>();
    private final Map<String, String> data = new HashMap<>();
    private final Pattern label;
    private final List<String> unproven = new ArrayList<>();

    private HtmlFurniture(List<String[]> rows) {
        for (String[] row : rows) {
            prove(row);
            switch (row[0]) {
                case "container" -> containers.put(row[1], row[2]);
                case "containerEnd" -> containerEnds.put(row[1], row[2]);
                case "above" -> above.add(compile(row[1]));
                case "below" -> below.add(compile(row[1]));
                case "line" -> lines.put(compile(row[1]), row[2]);
                case "piece" -> pieces.put(row[1], row[2]);
                case "datum" -> data.put(row[1], row[2]);
                default -> throw new DataException(FILE, row[1], "no such kind: " + row[0]);
            }
        }
        List<String> labels = new ArrayList<>(pieces.keySet());
        labels.addAll(data.keySet());
        labels.sort((a, b) -> b.length() - a.length());
        label = compile("[\\s\\[【（(|]*(" + String.join("|", labels) + ")\\s?[:：]");
    }

    private void prove(String[] row) {
        if (row.length < 6) {
            return;
        }
        Pattern pattern = compile(row[1]);
        for (String example : row[4].split("¦")) {
            if (!pattern.matcher(example).matches()) {
                unproven.add(example + " should match " + row[1]);
            }
        }
        for (String other : row[5].split("¦")) {
            if (pattern.matcher(other).matches()) {
                unproven.add(other + " should not match " + row[1]);
            }
        }
    }

    /** Rows whose examples do not match or whose counterexamples do; a test wants none. */
    static List<String> unproven() {
        return List.copyOf(ROWS.unproven);
    }

    /** What an element is by the words in its class and id; null if nothing known. */
    static @Nullable String container(String classAndId) {
        for (String name : classAndId.split("\\s+")) {
            Matcher token = TOKEN.matcher(name);
            while (token.find()) {
                String word = token.group().toLowerCase(Locale.ROOT);
                String reason = ROWS.containers.get(word);
                if (reason == null && token.end() == name.length()) {
                    reason = ROWS.containerEnds.get(word);
                }
                if (reason != null) {
                    return reason;
                }
            }
        }
        return null;
    }

    /** What a whole line is; null if it may belong to the document. */
    static @Nullable String line(String words) {
        if (words.length() > LONGEST_LINE) {
            return null;
        }
        for (Map.Entry<Pattern, String> row : ROWS.lines.entrySet()) {
            if (row.getKey().matcher(words).matches()) {
                return row.getValue();
            }
        }
        return null;
    }

    /** Whether a line above the prose looks like a title, an issuer, a number or a history. */
    static boolean mayStandAbove(String words) {
        return words.length() <= LONGEST_LINE
                && ROWS.above.stream().anyMatch(p -> p.matcher(words).matches());
    }

    /** Whether a line right below the prose looks like a signature, a date or a list of annexes. */
    static boolean mayStandBelow(String words) {
        return words.length() <= LONGEST_LINE
                && ROWS.below.stream().anyMatch(p -> p.matcher(words).matches());
    }

    /** Whether these words are a label of the block of data above a document, without its value. */
    static boolean isDatum(String words) {
        return ROWS.data.containsKey(bare(words));
    }

    /** 索 引 号： as 索引号. */
    static String bare(String label) {
        return BESIDE_LABEL.matcher(label).replaceAll("");
    }

    /** Whether a line begins with such a label and a colon. */
    static boolean startsWithDatum(String words) {
        Matcher matcher = ROWS.label.matcher(words);
        return matcher.lookingAt() && ROWS.data.containsKey(matcher.group(1));
    }

    /**
     * A line such as 发布时间：2023-02-27 来源：县政府 浏览次数：12【字体：大 中 小】 in its parts. A line that holds
     * anything else comes back whole.
     */
    static List<Part> parts(String words) {
        if (words.length() > LONGEST_LINE) {
            return List.of(new Part(words, null));
        }
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = ROWS.label.matcher(words);
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        if (starts.isEmpty()) {
            return List.of(new Part(words, null));
        }
        List<Part> parts = new ArrayList<>();
        String head = words.substring(0, starts.getFirst()).strip();
        if (!head.isEmpty()) {
            if (!DATE.matcher(head).matches()) {
                return List.of(new Part(words, null));
            }
            parts.add(new Part(head, "published"));
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.length();
            addPart(words.substring(starts.get(i), end).strip(), parts);
        }
        return parts;
    }

    private static void addPart(String words, List<Part> parts) {
        Matcher matcher = ROWS.label.matcher(words);
        if (matcher.lookingAt()) {
            parts.add(new Part(words, ROWS.pieces.get(matcher.group(1))));
        }
    }

    /**
     * A part of a line.
     *
     * @param reason what it is if it is furniture
     */
    record Part(String words, @Nullable String reason) {}

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new DataException(FILE, pattern, String.valueOf(e.getMessage()), e);
        }
    }

    private static HtmlFurniture load() {
        try (InputStream in = HtmlFurniture.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new DataException(FILE, "(file)", "is not on the class path");
            }
            List<String[]> rows = new ArrayList<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t");
                boolean pattern = PATTERNS.contains(row[0]);
                if (row.length != (pattern ? 6 : 4)) {
                    throw new DataException(FILE, line, "needs four columns, a pattern six");
                }
                rows.add(row);
            }
            return new HtmlFurniture(rows);
        } catch (IOException e) {
            throw new DataException(FILE, "(file)", String.valueOf(e.getMessage()), e);
        }
    }
}
