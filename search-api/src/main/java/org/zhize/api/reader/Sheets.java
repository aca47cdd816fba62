package org.zhize.api.reader;

import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long document into sheets that a browser shows at once: preferably before a 编, else before
 * a 章, and so on down to a provision or the row of a table.
 */
final class Sheets {

    // Nine documents of ten stay whole: the reader's own search then sees all of it.
    private static final int UNCUT = 120;
    // So many provisions with their duties are a page of some 120 KB, made in 20 ms.
    private static final int MOST = 80;
    private static final int LEAST = 25;

    private final List<Integer> depths = new ArrayList<>();
    private int shallowest = Integer.MAX_VALUE;

    private Sheets() {}

    /** Provisions of the document in reading order, from the first to before the last. */
    record Sheet(int number, int from, int to) {
        boolean holds(int provision) {
            return from <= provision && provision < to;
        }
    }

    /** At least one, also for a document without provisions. */
    static List<Sheet> cut(Document document) {
        Sheets sheets = new Sheets();
        document.blocks().forEach(block -> sheets.depths(block, 0));
        return sheets.cut();
    }

    // The depth of the outermost block that begins with each provision.
    private void depths(Block block, int depth) {
        shallowest = Math.min(shallowest, depth);
        switch (block) {
            case Section s -> s.children().forEach(child -> depths(child, depth + 1));
            case Table t -> t.rows().forEach(row -> depths(row.provision(), depth + 1));
            case Provision _ -> {
                depths.add(shallowest);
                shallowest = Integer.MAX_VALUE;
            }
        }
    }

    private List<Sheet> cut() {
        List<Sheet> sheets = new ArrayList<>();
        int from = 0;
        do {
            int to = end(from);
            sheets.add(new Sheet(sheets.size(), from, to));
            from = to;
        } while (from < depths.size());
        return sheets;
    }

    private int end(int from) {
        if (depths.size() - from <= UNCUT) {
            return depths.size();
        }
        int best = from + MOST;
        for (int to = from + MOST; to >= from + LEAST; to--) {
            if (depths.get(to) < depths.get(best)) {
                best = to;
            }
        }
        return best;
    }

    static Sheet holding(List<Sheet> sheets, int provision) {
        return sheets.stream()
                .filter(sheet -> sheet.holds(provision))
                .findFirst()
                .orElse(sheets.getLast());
    }
}
