package org.zhize.api.answer;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Widths;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds, in a provision that punishes, the clause that tells the act and the one that tells its
 * cost.
 */
final class PenalClauses {

    static final Pattern AMOUNT =
            Pattern.compile("罚款|罚金|依照前款(?:的)?规定|百分之[^。]{1,12}(?:以上|以下|支付|加付)|[二三四五六七八九十0-9]+倍");
    static final Pattern BREACHED = Pattern.compile("违反本(?:法|条例|办法|规定|细则)(第[零〇一二三四五六七八九十百]+条)");
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");
    private static final Pattern ITEM = Pattern.compile("^\\([一二三四五六七八九十]+\\)");
    private static final Pattern PARAGRAPH = Pattern.compile("第[一二三四五六七八九十]+款");

    private final List<String> penal =
            TsvTable.load(PenaltyAnswers.class, "penal-words.tsv", "word", "source")
                    .lines()
                    .stream()
                    .map(line -> line.text("word"))
                    .toList();

    /**
     * @param words to be shown
     * @param lines around it, folded: where the fine stands
     */
    record Clause(String words, String lines, double coverage) {}

    /** The sentence that speaks most of the act; an item counts with the sentence above it. */
    Clause best(Topic topic, String text, String breached) {
        Clause best = new Clause(text, Widths.fold(text), 0);
        int at = 0;
        String lead = "";
        String above = "";
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            String words = sentence.group().strip();
            boolean item = ITEM.matcher(Widths.fold(words)).find();
            if (!item) {
                lead = words;
                above = paragraph(text, sentence.start());
            }
            String read = item ? lead + "\n" + words : words;
            String folded = Widths.fold(read);
            boolean names = BREACHED.matcher(folded).find();
            double coverage = topic.coverage(names ? folded + breached : folded);
            if (coverage > best.coverage()) {
                String lines =
                        Widths.fold(item ? paragraph(text, 0) : paragraph(text, sentence.start()));
                best = new Clause(item ? above + "…" + words : words, lines, coverage);
                at = sentence.start();
            }
        }
        return new Clause(punishing(best.words(), text, at), best.lines(), best.coverage());
    }

    // Words that tell the act are no answer without what it costs, which may stand a sentence on.
    private String punishing(String words, String text, int at) {
        if (AMOUNT.matcher(words).find()) {
            return words;
        }
        String line = paragraph(text, at).strip();
        if (line.contains(words) && AMOUNT.matcher(line).find()) {
            return line;
        }
        if (isPenal(words)) {
            return words;
        }
        if (line.contains(words) && isPenal(line)) {
            return line;
        }
        List<String> others = text.lines().map(String::strip).filter(this::isPenal).toList();
        String paragraph = "第" + ChineseNumeral.print(paragraphs(text.substring(0, at)) + 1) + "款";
        return Stream.<Predicate<String>>of(
                        other -> other.contains(paragraph) && AMOUNT.matcher(other).find(),
                        other -> !PARAGRAPH.matcher(other).find() && AMOUNT.matcher(other).find(),
                        other -> !PARAGRAPH.matcher(other).find())
                .flatMap(fits -> others.stream().filter(fits))
                .findFirst()
                .map(other -> words + "…" + other)
                .orElse(words);
    }

    private static int paragraphs(String text) {
        int at = text.lastIndexOf('\n');
        return at < 0
                ? 0
                : (int)
                        text.substring(0, at)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .filter(line -> !ITEM.matcher(Widths.fold(line.strip())).find())
                                .count();
    }

    /** Whether the words punish. */
    boolean isPenal(String words) {
        String folded = Widths.fold(words);
        return penal.stream().anyMatch(folded::contains);
    }

    // The line that holds the place.
    private static String paragraph(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', Math.max(at, start));
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
