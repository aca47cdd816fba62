package org.zhize.graph.extract;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Widths;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Tells the level of the body that speaks: by the document's region, else by words such as 我县. */
final class OwnLevel {

    // Enough to tell; the whole of a long text says nothing more.
    private static final int SEARCHED = 60_000;

    private final Map<String, Level> words = new HashMap<>();

    OwnLevel() {
        for (TsvTable.Line line :
                TsvTable.load(OwnLevel.class, "own-level.tsv", "word", "level", "source").lines()) {
            words.put(line.text("word"), Level.valueOf(line.text("level")));
        }
    }

    /** County where nothing tells: most texts without a head are a county's or a firm's. */
    Level of(Document document) {
        Region region = document.header().region();
        if (!region.path().isEmpty()) {
            return Level.of(region);
        }
        String text = document.text();
        String folded = Widths.fold(text.substring(0, Math.min(text.length(), SEARCHED)));
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        words.forEach((word, level) -> counts.merge(level, count(folded, word), Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Level.COUNTY);
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
