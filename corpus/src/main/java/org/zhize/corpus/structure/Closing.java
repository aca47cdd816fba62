package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.structure.Piece.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the unnumbered closing that follows the last item: it speaks of the whole document (本意见,
 * 各地各部门要) and belongs to no item.
 */
final class Closing {

    private static final Pattern CUE =
            Pattern.compile(
                    "^(?:各(?:地|级|县|区|市|乡镇|部门|单位|有关)|请各|以上|特此|本(?:实施|指导)?(?:意见|方案|通知|规划|计划|办法|要点|纲要)|附则|贯彻落实情况|此前|希望)|本(?:实施|指导)?(?:意见|方案|通知|规划|计划)(?:自|由|的|要求|精神|提出)|贯彻落实情况|贯彻执行");

    private Closing() {}

    /**
     * Moves closing lines from the last item to the root, as the text of a last unnumbered node.
     */
    static void cut(Node root, String folded) {
        Node last = last(root);
        if (last == root || last.marker == null || last.marker.style().isLaw()) {
            return;
        }
        int from = last.pieces.size();
        while (from > 0
                && last.pieces.get(from - 1) instanceof Words(Line line)
                && CUE.matcher(line.text()).find()) {
            from--;
        }
        if (from == last.pieces.size() || from == 0 && !hasText(last, folded)) {
            return;
        }
        List<Piece> tail = new ArrayList<>(last.pieces.subList(from, last.pieces.size()));
        last.pieces.subList(from, last.pieces.size()).clear();
        root.closing.addAll(tail);
    }

    private static boolean hasText(Node node, String folded) {
        Line line = node.line;
        return line != null
                && folded.substring(node.wordsStart(), line.end() - 1).indexOf('。') >= 0;
    }

    private static Node last(Node root) {
        Node last = root;
        while (lastChild(last) instanceof Node child) {
            last = child;
        }
        return last;
    }

    private static @Nullable Node lastChild(Node node) {
        return node.pieces.isEmpty() || !(node.pieces.getLast() instanceof Node child)
                ? null
                : child;
    }
}
