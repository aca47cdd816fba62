package org.zhize.api.answer;

import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;

import java.util.HashMap;
import java.util.Map;

/**
 * The headings above each provision of a document, and the titles beside the rows of its tables.
 */
final class Headings {

    private final Map<String, String> above = new HashMap<>();
    private final Map<String, String> rowTitles = new HashMap<>();

    private Headings() {}

    static Headings of(Document document) {
        Headings headings = new Headings();
        document.blocks().forEach(block -> headings.add(document, block, ""));
        return headings;
    }

    private void add(Document document, Block block, String over) {
        switch (block) {
            case Section s -> {
                String here = s.heading() == null ? over : over + document.text(s.heading()) + "\n";
                s.children().forEach(child -> add(document, child, here));
            }
            case Provision p -> {
                above.put(p.address().toString(), over);
                p.parts().forEach(part -> above.put(part.address().toString(), over));
            }
            case Table t -> {
                String here = t.caption() == null ? over : over + document.text(t.caption()) + "\n";
                t.rows()
                        .forEach(
                                row -> {
                                    String id = row.provision().address().toString();
                                    above.put(id, here);
                                    if (row.subtitle() != null) {
                                        rowTitles.put(id, document.text(row.subtitle()));
                                    }
                                });
            }
        }
    }

    String above(String provisionId) {
        return above.getOrDefault(provisionId, "");
    }

    /** The unnumbered title between the task and its row: 森林火灾 under 加强重点灾种防范. */
    String rowTitle(String provisionId) {
        return rowTitles.getOrDefault(provisionId, "");
    }
}
