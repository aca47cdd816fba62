package org.zhize.corpus.reader;

import org.zhize.corpus.reader.SourceText.Format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown: headings ({@code #}, underlined), pipe tables, fences. Comments, heading and
 * quote marks and rules become chrome. Bullets, check boxes, numbers, emphasis and links stay in
 * the text as they are.
 */
final class MarkdownReader {

    private static final Pattern HEADING =
            Pattern.compile(
                    "[ ]{0,3}(#{1,6})(?:[ \\t\\u3000]+|(?=[\\u3400-\\u9fff（(]))(?=[^\\s#])");
    private static final Pattern UNDERLINE = Pattern.compile("(=|-){3,}+\\s*+");
    private static final Pattern RULE = Pattern.compile("\\s*+(?:-\\s*+){3,}+|(?:\\*\\s*+){3,}+");
    private static final Pattern FENCE = Pattern.compile("\\s*+(?:```|~~~).*+");
    private static final Pattern QUOTE = Pattern.compile("[ ]{0,3}(?:>[ ]?+)++");
    private static final Pattern CHECK_BOX = Pattern.compile("\\s*+[-*+] \\[[ xX√✓]\\] .*+");
    private static final Pattern DELIMITER_ROW =
            Pattern.compile("\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)++\\|?+\\s*+");

    private final TextMarks marks;
    private final String text;
    private final TextTables tables;
    private boolean fenced;
    private boolean afterBlank = true;

    private MarkdownReader(String text) {
        this.text = text;
        this.marks = new TextMarks(text);
        this.tables = new TextTables(marks);
    }

    /** Whether a text bears marks that nobody writes by chance. */
    static boolean canRead(String text) {
        return text.contains("<!-- ")
                || text.lines()
                        .limit(20_000)
                        .filter(
                                line ->
                                        !line.isEmpty()
                                                && "#`~ |-:*+\t".indexOf(line.charAt(0)) >= 0)
                        .anyMatch(MarkdownReader::isMark);
    }

    private static boolean isMark(String line) {
        Matcher heading = HEADING.matcher(line);
        return (heading.lookingAt() && !isHashTag(line, heading))
                || line.strip().startsWith("```")
                || CHECK_BOX.matcher(line).matches()
                || DELIMITER_ROW.matcher(line).matches();
    }

    // #安全生产# is a topic, not a heading
    private static boolean isHashTag(CharSequence line, Matcher heading) {
        return heading.end(1) - heading.start(1) == 1
                && heading.end() == heading.end(1)
                && line.toString().indexOf('#', heading.end()) >= 0;
    }

    static SourceText read(Decoded decoded) throws Refusal {
        MarkdownReader reader = new MarkdownReader(decoded.text());
        int at = 0;
        while (at < reader.text.length()) {
            at = reader.block(at);
        }
        return reader.marks.finish(Format.MARKDOWN, decoded);
    }

    /** Reads what begins at this line; returns where the next line begins. */
    private int block(int start) throws Refusal {
        int end = marks.lineEnd(start);
        Matcher fence = FENCE.matcher(text).region(start, end);
        if (fence.matches()) {
            fenced = !fenced;
            marks.chrome(start, end, "fence");
            return end + 1;
        }
        if (!fenced) {
            int next = comment(start, end);
            if (next == start) {
                next = tables.readFrom(start);
            }
            if (next != start) {
                afterBlank = true;
                return next;
            }
            return marked(start, end);
        }
        marks.line(start, end, 0);
        return end + 1;
    }

    private int marked(int start, int end) throws Refusal {
        boolean first = afterBlank;
        afterBlank = text.substring(start, Math.min(end, start + 200)).isBlank();
        Matcher heading = HEADING.matcher(text).region(start, end);
        if (heading.lookingAt() && !isHashTag(text.substring(start, end), shifted(start, end))) {
            heading(heading, end);
            afterBlank = true;
            return end + 1;
        }
        if (RULE.matcher(text).region(start, end).matches()) {
            marks.chrome(start, end, "rule");
            return end + 1;
        }
        int next = end + 1;
        if (first && !afterBlank && next < text.length()) {
            int nextEnd = marks.lineEnd(next);
            Matcher underline = UNDERLINE.matcher(text).region(next, nextEnd);
            if (underline.matches()) {
                marks.line(start, end, "=".equals(underline.group(1)) ? 1 : 2);
                marks.chrome(next, nextEnd, "heading mark");
                afterBlank = true;
                return nextEnd + 1;
            }
        }
        Matcher quote = QUOTE.matcher(text).region(start, end);
        int from = start;
        if (quote.lookingAt()) {
            marks.chrome(start, quote.end(), "quote mark");
            from = quote.end();
        }
        marks.line(from, end, 0);
        return next;
    }

    private Matcher shifted(int start, int end) {
        Matcher heading = HEADING.matcher(text.substring(start, end));
        heading.lookingAt();
        return heading;
    }

    private void heading(Matcher mark, int end) throws Refusal {
        int from = mark.end();
        marks.chrome(mark.start(), from, "heading mark");
        int to = closingMark(from, end);
        marks.line(from, to, mark.group(1).length());
        marks.chrome(to, end, "heading mark");
    }

    // "# title ##": where the blank before the closing marks begins
    private int closingMark(int from, int end) {
        int at = text.substring(from, end).stripTrailing().length() + from;
        int marks = at;
        while (marks > from && text.charAt(marks - 1) == '#') {
            marks--;
        }
        int words = text.substring(from, marks).stripTrailing().length() + from;
        return marks < at && words < marks ? words : end;
    }

    /** A comment alone on its lines; one inside a line stays in the text. */
    private int comment(int start, int end) {
        int open = start;
        while (open < end && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        if (!text.startsWith("<!--", open)) {
            return start;
        }
        int close = text.indexOf("-->", open + 4);
        if (close < 0) {
            return start;
        }
        int lineEnd = marks.lineEnd(close);
        if (!text.substring(close + 3, lineEnd).isBlank()) {
            return start;
        }
        marks.chrome(open, close + 3, "comment");
        return lineEnd + 1;
    }
}
