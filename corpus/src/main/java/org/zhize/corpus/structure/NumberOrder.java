package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds numbers that are missing, stand twice or run backwards in an outline: a line may have been
 * lost. Numbers that begin anew at one, and those that run on from the section before, are in
 * order.
 */
final class NumberOrder {

    private static final int MOST_TOLD = 30;
    private static final int SHOWN = 20;
    // Marks of lists in running text begin and end where they like.
    private static final Set<String> LOOSE =
            Set.of("shi", "yao", "ordinal", "qi", "dash", "bullet", "letter", "roman", "stage");

    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Label> last = new HashMap<>();

    private NumberOrder(String text) {
        this.text = text;
    }

    static List<Problem> problems(List<Block> blocks, String text) {
        NumberOrder order = new NumberOrder(text);
        order.siblings(blocks);
        return order.problems.size() <= MOST_TOLD
                ? order.problems
                : order.problems.subList(0, MOST_TOLD);
    }

    private void siblings(List<Block> blocks) {
        Map<String, Label> before = new HashMap<>();
        for (Block block : blocks) {
            switch (block) {
                case Section section -> {
                    check(section.label(), section.span(), before);
                    siblings(section.children());
                }
                case Provision provision -> {
                    check(provision.label(), provision.span(), before);
                    parts(provision);
                }
                case Table _ -> {}
            }
        }
    }

    // Flat and of several depths: an outer number ends the inner list.
    private void parts(Provision provision) {
        Map<List<String>, Map<String, Label>> lists = new HashMap<>();
        for (Provision.Part part : provision.parts()) {
            Label label = part.label();
            if (label != null) {
                List<String> parent = part.path().subList(0, part.path().size() - 1);
                check(label, part.span(), lists.computeIfAbsent(parent, _ -> new HashMap<>()));
            }
        }
    }

    private void check(@Nullable Label label, Span span, Map<String, Label> before) {
        if (label == null || LOOSE.contains(label.style()) || label.style().equals("annex")) {
            return;
        }
        // Articles run through the whole of a law, whatever chapters they stand in.
        boolean article = label.style().equals("article");
        Label previous = article ? last.get("article") : before.get(label.style());
        Label anywhere = last.put(label.style(), label);
        before.put(label.style(), label);
        if (previous == null || inOrder(previous, label)) {
            return;
        }
        if (anywhere != null && inOrder(anywhere, label)) {
            return; // （六） runs on from one section into the next
        }
        problems.add(new Problem(line(span), sentence(previous, label)));
    }

    private static boolean inOrder(Label previous, Label label) {
        if (label.inserted() > 0 && label.ordinal() == previous.ordinal()) {
            return label.inserted() == previous.inserted() + 1;
        }
        return label.ordinal() == previous.ordinal() + 1 || label.ordinal() == 1;
    }

    private static String sentence(Label previous, Label label) {
        String from = previous.printed().strip();
        String to = label.printed().strip();
        if (label.ordinal() == previous.ordinal() && label.inserted() == previous.inserted()) {
            return "编号“%s”出现了两次，请核对原文".formatted(to);
        }
        int missing = label.ordinal() - previous.ordinal() - 1;
        return missing > 0
                ? "编号从“%s”跳到“%s”，缺 %d 个，原文可能漏了内容".formatted(from, to, missing)
                : "编号从“%s”退到“%s”，请核对原文".formatted(from, to);
    }

    private Span line(Span span) {
        int end = text.indexOf('\n', span.start());
        end = end < 0 ? span.end() : Math.min(end, span.end());
        return new Span(span.start(), Math.min(end, span.start() + SHOWN));
    }
}
