package org.zhize.corpus.reader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lays a page out into lines and tables as a browser would. The depth of recursion is bounded since
 * the parser bounds the depth of its tree.
 */
final class HtmlFlow {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "iframe",
                    "svg",
                    "template",
                    "head",
                    "object",
                    "canvas",
                    "input",
                    "select",
                    "button",
                    "textarea",
                    "rt",
                    "rp",
                    "title");
    private static final Set<String> INLINE =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "cite",
                    "code",
                    "data",
                    "del",
                    "dfn",
                    "em",
                    "font",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "nobr",
                    "q",
                    "ruby",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "time",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "o:p",
                    "st1:chsdate",
                    "ucapcontent",
                    "ucaptitle",
                    "publishtime");
    private static final Map<String, String> FURNITURE_TAGS =
            Map.of("nav", "menu", "footer", "page foot", "aside", "side bar");
    // An element with more of the page's text than this is no furniture, whatever its class.
    private static final double MAIN_SHARE = 0.4;

    private final HtmlSizes sizes;
    private final List<HtmlPiece> pieces = new ArrayList<>();
    private final HtmlWords words = new HtmlWords();
    private @Nullable String container;
    private String label = "";
    private int heading;
    private int links;
    private boolean verbatim;

    HtmlFlow(HtmlSizes sizes) {
        this.sizes = sizes;
    }

    /** The pieces inside this element in reading order. */
    List<HtmlPiece> pieces(Element root) {
        children(root);
        flush(root);
        return pieces;
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText(), links > 0, verbatim);
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return;
        }
        boolean block = !INLINE.contains(tag);
        if (block) {
            flush(parent(element));
        }
        String before = container;
        if (container == null && sizes.share(element) < MAIN_SHARE) {
            container = furniture(element, tag);
        }
        switch (tag) {
            case "br", "hr" -> {}
            case "table" -> table(element);
            case "a" -> {
                links++;
                children(element);
                links--;
            }
            case "pre" -> {
                verbatim = true;
                children(element);
                flush(element);
                verbatim = false;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                heading = tag.charAt(1) - '0';
                children(element);
                flush(element);
                heading = 0;
            }
            case "li" -> {
                label = HtmlListLabels.of(element);
                children(element);
                flush(element);
                label = "";
            }
            default -> {
                children(element);
                if (block) {
                    flush(element);
                }
            }
        }
        container = before;
    }

    private static Element parent(Element element) {
        Element parent = element.parent();
        return parent == null ? element : parent;
    }

    private static @Nullable String furniture(Element element, String tag) {
        String byTag = FURNITURE_TAGS.get(tag);
        if (byTag != null) {
            return byTag;
        }
        String title = element.attr("title");
        if (tag.equals("div") && (title.equals("header") || title.equals("footer"))) {
            return "running head"; // as LibreOffice writes them
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        if (element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("mso-hide:all")
                || style.contains("visibility:hidden")) {
            return "hidden";
        }
        return INLINE.contains(tag) || tag.equals("body")
                ? null
                : HtmlFurniture.container(element.className() + " " + element.id());
    }

    private void table(Element table) {
        HtmlTable read = new HtmlTable(table, sizes);
        if (read.isLayout()) {
            children(table);
            flush(table);
            return;
        }
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption")) {
                children(caption);
                flush(caption);
            }
        }
        if (read.isData()) {
            for (String line : read.dataLines()) {
                pieces.add(new HtmlPiece(line, 0, List.of(), 0, container, table));
            }
            return;
        }
        List<Draft.Cell> cells = read.cells();
        if (!cells.isEmpty()) {
            String all =
                    String.join(
                            "", cells.stream().map(cell -> String.join("", cell.lines())).toList());
            int linked = all.isBlank() ? 0 : sizes.linked(table);
            if (!all.isBlank()) {
                pieces.add(new HtmlPiece(all, 0, cells, linked, container, table));
            }
        }
    }

    private void flush(Element at) {
        int linked = words.linked();
        for (String line : words.take()) {
            String labelled = HtmlListLabels.join(label, line);
            label = "";
            pieces.add(new HtmlPiece(labelled, heading, List.of(), linked, container, at));
        }
    }
}
