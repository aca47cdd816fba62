package org.zhize.indexer.suggest;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.View;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The regions that documents of one view are of, with those that no public table has. */
public final class KnownRegions {

    private static final int LONGEST = 12;
    private static final String SUFFIXES = "省市县区旗";

    private final Set<List<String>> paths = new HashSet<>();
    private final Map<String, Set<Region>> byName = new LinkedHashMap<>();

    public KnownRegions(View view) {
        Regions table = Names.standard().regions();
        for (StoredDocument document : view.catalog().documents()) {
            List<String> path = document.header().region().path();
            for (int i = 1; i <= path.size(); i++) {
                List<String> part = path.subList(0, i);
                String name = part.getLast();
                if (paths.add(part) && table.named(name).isEmpty()) {
                    add(name, part);
                    boolean suffix = SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0;
                    if (suffix && name.length() > 2) {
                        add(name.substring(0, name.length() - 1), part);
                    }
                }
            }
        }
    }

    // A word is no name of its own: what the reading of a header made of 关于市… stays out.
    private void add(String name, List<String> path) {
        if (Segmenter.standard().tokens(name).size() < 2) {
            return;
        }
        byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(new Region(null, path));
    }

    boolean has(Region region) {
        return paths.contains(region.path());
    }

    /**
     * Names in the text, leftmost and longest first; a short one only at the beginning of a word.
     */
    List<Regions.Found> find(String text) {
        List<Regions.Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end < 0) {
                at++;
            } else {
                Span span = new Span(at, end);
                found.add(new Regions.Found(span, List.copyOf(byName.get(span.of(text)))));
                at = end;
            }
        }
        return found;
    }

    private int end(String text, int start) {
        boolean begins = start == 0 || text.charAt(start - 1) == ' ';
        for (int end = Math.min(text.length(), start + LONGEST); end >= start + 2; end--) {
            String name = text.substring(start, end);
            boolean whole = SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0;
            if (byName.containsKey(name) && (whole || begins)) {
                return end;
            }
        }
        return -1;
    }
}
