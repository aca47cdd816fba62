package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document.Repair;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs damage inside the text that has one reading only ({@code damages.json}, and brackets of
 * numbers that lost a half), so that people see what was read in its place.
 */
final class Damages {

    static final PatternTable<DamageRow> TABLE =
            PatternTable.load(Damages.class, "damages.json", DamageRow.class);

    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十0-9]+");
    private static final int MOST_TOLD = 200;

    private Damages() {}

    /** A row of {@code damages.json}; the head of that file says what the fields mean. */
    record DamageRow(
            String id,
            String pattern,
            int damaged,
            String read,
            String reason,
            String source,
            List<String> examples,
            List<String> counterexamples)
            implements PatternRow {}

    static List<Repair> repairs(List<Block> blocks, String folded) {
        List<Repair> repairs = new ArrayList<>();
        for (PatternTable.Entry<DamageRow> entry : TABLE.entries()) {
            Matcher matcher = entry.pattern().matcher(folded);
            while (matcher.find() && repairs.size() < MOST_TOLD) {
                int group = entry.row().damaged();
                Span place = new Span(matcher.start(group), matcher.end(group));
                repairs.add(new Repair(place, read(entry.row(), matcher), entry.row().reason()));
            }
        }
        blocks.forEach(block -> labels(block, folded, repairs));
        repairs.sort(Comparator.comparingInt(repair -> repair.span().start()));
        return repairs;
    }

    private static String read(DamageRow row, Matcher matcher) {
        return row.read().contains("$1") ? row.read().replace("$1", matcher.group(1)) : row.read();
    }

    private static void labels(Block block, String folded, List<Repair> repairs) {
        switch (block) {
            case Section section -> {
                label(section.label(), section.span(), folded, repairs);
                section.children().forEach(child -> labels(child, folded, repairs));
            }
            case Provision provision -> {
                label(provision.label(), provision.span(), folded, repairs);
                provision.parts().forEach(p -> label(p.label(), p.span(), folded, repairs));
            }
            case Table _ -> {}
        }
    }

    // （三、 and 三） stand for （三）
    private static void label(
            @Nullable Label label, Span span, String folded, List<Repair> repairs) {
        if (label == null || !label.style().equals("outline2") || repairs.size() >= MOST_TOLD) {
            return;
        }
        String printed = label.printed().strip();
        int at = folded.indexOf(printed, span.start());
        boolean whole = printed.matches("[(（].*[)）]");
        Matcher numeral = NUMERAL.matcher(printed);
        if (!whole && at >= 0 && at < span.end() && numeral.find()) {
            repairs.add(
                    new Repair(
                            new Span(at, at + printed.length()),
                            "（" + numeral.group() + "）",
                            "编号的括号缺一半，只有一种读法"));
        }
    }
}
