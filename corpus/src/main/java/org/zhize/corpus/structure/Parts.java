package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision.Part;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a provision into its paragraphs, items and points. An unnumbered line of an article is a 款;
 * （一） below it an item, 1. below that a point.
 */
final class Parts {

    private Parts() {}

    /** The paragraphs of a policy text; empty where there is one only. */
    static List<Part> paragraphs(Address address, List<String> path, List<Line> lines) {
        List<Span> paragraphs = new ArrayList<>();
        for (Line line : lines) {
            paragraphs.add(line.span());
        }
        if (paragraphs.size() < 2) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String number = Integer.toString(i + 1);
            parts.add(
                    new Part(
                            address.child("p" + number),
                            step(path, number),
                            null,
                            paragraphs.get(i)));
        }
        return parts;
    }

    /** 款, 项 and 目 of an article, flat; empty where it is one paragraph without items. */
    static List<Part> article(Address address, List<String> path, List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        int paragraph = 0;
        List<String> paragraphPath = path;
        Address paragraphAddress = address;
        List<String> itemPath = path;
        Address itemAddress = address;
        String itemStyle = "";
        for (Line line : lines) {
            Marker marker = paragraph == 0 ? null : NumberingStyles.match(line.text());
            if (marker == null || marker.style().isLaw() || marker.style().isUnnumbered()) {
                paragraph++;
                String number = Integer.toString(paragraph);
                paragraphPath = step(path, number);
                paragraphAddress = address.child("p" + number);
                parts.add(new Part(paragraphAddress, paragraphPath, null, line.span()));
                itemStyle = "";
                continue;
            }
            String style = marker.style().id();
            boolean item =
                    itemStyle.isEmpty() || style.equals(itemStyle) || marker.style().level() <= 8;
            Address above = item ? paragraphAddress : itemAddress;
            List<String> abovePath = item ? paragraphPath : itemPath;
            String local = (item ? "i" : "j") + marker.ordinal();
            int count = used.merge(above.child(local).local(), 1, Integer::sum);
            Address own = above.child(count == 1 ? local : local + "~" + count);
            List<String> ownPath = step(abovePath, marker.pathStep(0));
            parts.add(part(own, ownPath, marker, line.span()));
            if (item) {
                itemAddress = own;
                itemPath = ownPath;
                itemStyle = style;
            }
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    private static Part part(Address address, List<String> path, Marker marker, Span span) {
        Label label = marker.label(0);
        return new Part(address, path, label, span);
    }

    static List<String> step(List<String> path, @Nullable String step) {
        List<String> longer = new ArrayList<>(path);
        if (step != null) {
            longer.add(step);
        }
        return longer;
    }
}
