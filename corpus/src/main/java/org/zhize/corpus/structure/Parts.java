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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a provision into its paragraphs, items and points. An unnumbered line of an article is a 款;
 * （一） below it an item, 1. below that a point.
 */
final class Parts {

    private static final Pattern INLINE =
            Pattern.compile("(?<=[:;。])\\s*(\\([一二三四五六七八九十]{1,3}\\))");

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
            Marker marker = paragraph == 0 ? null : line.marker();
            if (marker == null || marker.style().isLaw() || marker.style().isUnnumbered()) {
                paragraph++;
                String number = Integer.toString(paragraph);
                paragraphPath = step(path, number);
                paragraphAddress = address.child("p" + number);
                for (Part part : inline(paragraphAddress, paragraphPath, line)) {
                    used.merge(part.address().local(), 1, Integer::sum);
                    parts.add(part);
                }
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

    // 应当遵守下列规定：（一）专车运输；（二）每日清运。 in one line: lead-in and items
    private static List<Part> inline(Address address, List<String> path, Line line) {
        List<Part> parts = new ArrayList<>();
        Matcher item = INLINE.matcher(line.text());
        int from = 0;
        Address own = address;
        List<String> ownPath = path;
        Label label = null;
        int last = 0;
        while (item.find()) {
            Marker marker = NumberingStyles.match(item.group(1));
            if (marker == null || marker.ordinal() != last + 1) {
                continue;
            }
            parts.add(new Part(own, ownPath, label, span(line, from, item.start(1))));
            last = marker.ordinal();
            from = item.start(1);
            own = address.child("i" + last);
            ownPath = step(path, marker.pathStep(0));
            label = marker.label(0);
        }
        if (last == 1) {
            return List.of(new Part(address, path, null, line.span())); // one is no list
        }
        parts.add(new Part(own, ownPath, label, span(line, from, line.text().length())));
        return parts;
    }

    private static Span span(Line line, int from, int to) {
        int end = to;
        while (end > from && Lines.isBlank(line.text().charAt(end - 1))) {
            end--;
        }
        return new Span(line.start() + from, line.start() + end);
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
