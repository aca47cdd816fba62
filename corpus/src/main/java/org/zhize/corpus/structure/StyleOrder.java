package org.zhize.corpus.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the styles in a list stands outside which: the norm's order, unless the list itself says
 * otherwise, by a style that starts anew under each number of another.
 */
final class StyleOrder {

    // Deeper than 1.1.1, above ①.
    private static final int BELOW_DECIMALS = 15;
    private static final Set<String> BRACKETS = Set.of("outline4", "halfbracket");

    private final Map<String, Integer> lastOrdinal = new HashMap<>();
    private final Map<String, Integer> restartsUnder = new HashMap<>();
    // the style that went on to its next number just above, "" where none did
    private String wentOn = "";

    private StyleOrder() {}

    /** A rank for each style of the list, 0 for the outermost. */
    static Map<String, Integer> of(List<Marker> markers) {
        Map<String, NumberingStyle> styles = new LinkedHashMap<>();
        StyleOrder order = new StyleOrder();
        for (Marker marker : markers) {
            styles.putIfAbsent(marker.style().id(), marker.style());
            if (!marker.style().isUnnumbered() && !marker.style().isLaw()) {
                order.count(marker);
            }
        }
        List<NumberingStyle> sorted = new ArrayList<>(styles.values());
        Set<String> below = belowDecimals(styles.keySet());
        sorted.sort(
                Comparator.comparingInt(
                        style -> below.contains(style.id()) ? BELOW_DECIMALS : style.level()));
        for (int round = 1; round < sorted.size(); round++) {
            for (int i = 0; i + 1 < sorted.size(); i++) {
                String outer = sorted.get(i).id();
                String inner = sorted.get(i + 1).id();
                if (order.under(inner, outer) > order.under(outer, inner)) {
                    sorted.add(i, sorted.remove(i + 1));
                }
            }
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.put(sorted.get(i).id(), i);
        }
        return ranks;
    }

    // 1 总则, 1.1 目的, （1）…: where decimals divide the text from its start, 1. and （1） stand below
    private static Set<String> belowDecimals(Set<String> inOrder) {
        Set<String> below = new HashSet<>();
        boolean decimals = false;
        for (String style : inOrder) {
            decimals |= style.equals("decimal1") || style.equals("decimal2");
            if (decimals && BRACKETS.contains(style)) {
                below.add(style);
            }
        }
        return below;
    }

    // How often the inner style started anew while the outer one went on.
    private int under(String outer, String inner) {
        return restartsUnder.getOrDefault(outer + ">" + inner, 0);
    }

    private void count(Marker marker) {
        String style = marker.style().id();
        int last = lastOrdinal.getOrDefault(style, 0);
        if (marker.ordinal() == 1 && last > 0 && !wentOn.isEmpty() && !wentOn.equals(style)) {
            restartsUnder.merge(wentOn + ">" + style, 1, Integer::sum);
        }
        wentOn = marker.ordinal() > 1 && marker.ordinal() == last + 1 ? style : "";
        lastOrdinal.put(style, marker.ordinal());
    }
}
