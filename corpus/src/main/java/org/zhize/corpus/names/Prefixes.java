package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.pattern.TsvTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may stand before the name of a body: 县, 市委, 国务院, 柳林县 ({@code levels.tsv}). */
final class Prefixes {

    private final Map<String, Level> words = new HashMap<>();
    private final Set<String> traps = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Regions regions;
    private static final int CITY = 2; // names in its path

    private int longest;

    Prefixes(Regions regions) {
        this.regions = regions;
        for (TsvTable.Line line :
                TsvTable.load(Prefixes.class, "levels.tsv", "word", "level", "source").lines()) {
            String word = line.text("word");
            if (line.text("level").equals("TRAP")) {
                traps.add(word);
            } else if (line.text("level").equals("COMMON")) {
                common.add(word);
            } else if (words.put(word, Level.valueOf(line.text("level"))) != null) {
                throw line.problem("this word stands twice");
            }
            longest = Math.max(longest, word.length());
        }
    }

    /** A reading of the start of a mention. */
    record Prefix(int end, @Nullable Level level, @Nullable Region region) {
        static final Prefix NONE = new Prefix(0, null, null);
    }

    /** All prefixes the mention may have, the shortest first; always the empty one. */
    List<Prefix> of(String mention, Region context) {
        List<Prefix> prefixes = new ArrayList<>();
        prefixes.add(Prefix.NONE);
        for (int i = 0; i < prefixes.size() && prefixes.size() < 16; i++) {
            Prefix before = prefixes.get(i);
            for (int end = mention.length() - 1; end > before.end(); end--) {
                if (mention.charAt(end) == '、') {
                    continue; // 河南、山东黄河河务局
                }
                String word = mention.substring(before.end(), end);
                Level level = words.get(word);
                if (level != null) {
                    prefixes.add(new Prefix(end, level, before.region()));
                } else if (word.length() >= 2) {
                    Region region = region(word, before.region(), context);
                    if (region != null) {
                        prefixes.add(new Prefix(end, Level.of(region), region));
                    }
                }
            }
        }
        prefixes.sort((a, b) -> Integer.compare(a.end(), b.end()));
        return prefixes;
    }

    boolean isCommon(String name) {
        return common.contains(name);
    }

    /** The region of that full or short name that fits a text of that region, else null. */
    @Nullable Region place(String name, Region context) {
        return region(name, null, context);
    }

    private @Nullable Region region(String word, @Nullable Region above, Region context) {
        List<Region> named = regions.named(word);
        List<Region> candidates = named.isEmpty() ? regions.called(word) : named;
        Region found = null;
        for (Region candidate : candidates) {
            // 太湖 in a text of the nation is no county: only provinces and cities go by their short
            // names.
            if (named.isEmpty() && context.path().isEmpty() && candidate.path().size() > CITY) {
                continue;
            }
            boolean fits =
                    above != null
                            ? isBelow(candidate, above)
                            : isBelow(candidate, context) || isBelow(context, candidate);
            boolean alone = !named.isEmpty() && named.size() == 1;
            if (fits || (above == null && alone)) {
                if (found != null) {
                    return null;
                }
                found = candidate;
            }
        }
        return found;
    }

    private static boolean isBelow(Region region, Region above) {
        return region.path().size() >= above.path().size()
                && region.path().subList(0, above.path().size()).equals(above.path());
    }

    /**
     * The start of a match that takes in level words and region names before it, each of a higher
     * level than the one after it: 山西省柳林县, but not 省委 before 省政府.
     */
    int startBefore(String text, int start, Map<Integer, Regions.Found> regionsByEnd) {
        int at = start;
        Level last = null;
        while (at > 0) {
            Regions.Found region = regionsByEnd.get(at);
            if (region != null && common.contains(region.span().of(text))) {
                region = null;
            }
            int begin = region != null ? region.span().start() : word(text, at);
            if (begin == at) {
                return at;
            }
            Level level =
                    region != null
                            ? Level.of(region.regions().getFirst())
                            : words.getOrDefault(text.substring(begin, at), Level.STATE);
            if (last != null && level.compareTo(last) >= 0) {
                return at;
            }
            last = level;
            at = begin;
        }
        return at;
    }

    private int word(String text, int end) {
        int best = end;
        for (int start = Math.max(0, end - longest); start < end; start++) {
            String word = text.substring(start, end);
            if (traps.contains(word)) {
                return end;
            }
            if (best == end && words.containsKey(word)) {
                best = start;
            }
        }
        return best;
    }
}
