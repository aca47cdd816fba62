package org.zhize.api.answer;

import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Widths;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds, in a provision that punishes, the clause that tells the act and the one that tells its
 * cost.
 */
final class PenalClauses {

    private static final String ITEMS =
            "(?<items>(?:[、和或及]?第?\\([一二三四五六七八九十]+\\)项?|[、和或及]?第[一二三四五六七八九十]+项)*)";
    static final Pattern AMOUNT =
            Pattern.compile("罚款|罚金|依照前款(?:的)?规定|百分之[^。]{1,12}(?:以上|以下|支付|加付)|[二三四五六七八九十0-9]+倍");
    static final Pattern BREACHED =
            Pattern.compile(
                    "违反本(?:法|条例|办法|规定|细则)(?<article>第[零〇一二三四五六七八九十百]+条)"
                            + "(?:第(?<paragraph>[一二三四五六七八九十]+)款)?"
                            + ITEMS);
    private static final Pattern FORMER_ACTS =
            Pattern.compile("(?:有|实施|违反)前(?:两|三)?款(?!其他)" + ITEMS);
    private static final double POINTED_TO = 0.95;
    private static final Pattern FORMER = Pattern.compile("(?:依照|按照|依据|根据|有)前(?:两|三)?款");
    static final Pattern FINE = Pattern.compile("[0-9零一二两三四五六七八九十百千万]元|[0-9一二两三四五六七八九十]倍|百分之");
    private static final Pattern ONE_ITEM = Pattern.compile("\\([一二三四五六七八九十]+\\)|第[一二三四五六七八九十]+项");
    private static final Pattern SENTENCE = Pattern.compile("[^。;；\\n]+");
    private static final Pattern ITEM = Pattern.compile("^\\([一二三四五六七八九十]+\\)");
    private static final Pattern PARAGRAPH = Pattern.compile("第[一二三四五六七八九十]+款");

    private final ThingNames things = new ThingNames();

    private final List<String> penal =
            TsvTable.load(PenaltyAnswers.class, "penal-words.tsv", "word", "source")
                    .lines()
                    .stream()
                    .map(line -> line.text("word"))
                    .toList();

    /**
     * @param words to be shown
     * @param lines around it, folded: where the fine stands
     * @param breached what the article says whose breach it names
     */
    record Clause(String words, String lines, String breached, double coverage) {

        /** From 0 to 1: how early a word of the topic stands; what a clause is about begins it. */
        double early(Topic topic) {
            String folded = BEGINNING.matcher(Widths.fold(words)).replaceFirst("");
            int first =
                    topic.words().stream()
                            .filter(Topic.Word::isStrong)
                            .flatMap(word -> word.forms().stream())
                            .mapToInt(folded::indexOf)
                            .filter(at -> at >= 0)
                            .min()
                            .orElse(LATE);
            return 1 - Math.min(first, LATE) / (double) LATE;
        }
    }

    private static final int LATE = 80;
    private static final Pattern BEGINNING =
            Pattern.compile("^(?:第[零〇一二三四五六七八九十百]+条\\s*)?(?:违反本[^,]{1,20},)?");

    /**
     * The sentence that speaks most of the act; an item counts with the sentence above it.
     *
     * @param opened the words of the article that a breach names
     */
    Clause best(Topic topic, String text, Function<Matcher, String> opened) {
        Clause best = new Clause(text, Widths.fold(text), "", 0);
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
            String folded = things.without(Widths.fold(read), topic);
            Matcher breach = BREACHED.matcher(folded);
            String breached = breach.find() ? opened.apply(breach) : "";
            Matcher former = FORMER_ACTS.matcher(folded);
            if (former.find()) {
                String before = Widths.fold(text.substring(0, sentence.start()));
                breached += "\n" + itemsOf(before, former.group("items"));
            }
            // What the clause says itself counts for more than what it points to.
            double coverage =
                    Math.max(
                            topic.coverage(folded), POINTED_TO * topic.coverage(folded + breached));
            if (coverage > best.coverage()) {
                String lines =
                        Widths.fold(item ? paragraph(text, 0) : paragraph(text, sentence.start()));
                best = new Clause(item ? above + "…" + words : words, lines, breached, coverage);
                at = sentence.start();
            }
        }
        return new Clause(
                punishing(best.words(), text, at), best.lines(), best.breached(), best.coverage());
    }

    // Words that tell the act are no answer without what it costs, which may stand a sentence on.
    private String punishing(String words, String text, int at) {
        // 依照前款规定处罚 tells no cost: the paragraph before does.
        String before = text.substring(0, Math.max(0, text.lastIndexOf('\n', at))).strip();
        if (FORMER.matcher(Widths.fold(words)).find()
                && !FINE.matcher(words).find()
                && !before.isEmpty()) {
            List<String> lines =
                    before.lines().map(String::strip).filter(l -> !l.isBlank()).toList();
            String former =
                    lines.reversed().stream()
                            .filter(line -> !ITEM.matcher(Widths.fold(line)).find())
                            .findFirst()
                            .orElse(lines.getLast());
            return former + "…" + words;
        }
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

    /**
     * The words of an article that are breached where a clause names a paragraph or items of it;
     * all of them where it names none, or where they are not found.
     */
    static String named(String article, Matcher breach) {
        if (!breach.group("items").isEmpty()) {
            return itemsOf(article, breach.group("items"));
        }
        List<String> lines = article.lines().map(String::strip).filter(l -> !l.isBlank()).toList();
        String paragraph = breach.group("paragraph");
        if (paragraph == null) {
            return article;
        }
        int wanted = ChineseNumeral.parse(paragraph).orElse(0);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (String line : lines) {
            at += ITEM.matcher(line).find() ? 0 : 1;
            if (at == wanted) {
                kept.append(line).append('\n');
            }
        }
        return kept.isEmpty() ? article : kept.toString();
    }

    // The lines of a list that 第（二）项、第三项 names, with what is no list; all where none is named.
    private static String itemsOf(String text, String named) {
        Set<String> items = new LinkedHashSet<>();
        ONE_ITEM.matcher(named)
                .results()
                .forEach(r -> items.add("(" + r.group().replaceAll("[第项()]", "") + ")"));
        if (items.isEmpty()) {
            return text;
        }
        return text.lines()
                .map(String::strip)
                .filter(l -> !ITEM.matcher(l).find() || items.stream().anyMatch(l::startsWith))
                .collect(Collectors.joining("\n"));
    }

    // The line that holds the place.
    private static String paragraph(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', Math.max(at, start));
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
