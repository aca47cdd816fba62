package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of one paragraph, and what hangs on it. Changes are taken as accepted. */
final class DocxWords {

    private static final Set<String> WRAPPERS =
            Set.of(
                    "sdt",
                    "sdtContent",
                    "smartTag",
                    "customXml",
                    "ins",
                    "moveTo",
                    "hyperlink",
                    "fldSimple",
                    "bdo",
                    "dir",
                    "ruby",
                    "rubyBase",
                    "oMath",
                    "oMathPara",
                    "AlternateContent",
                    "Choice");
    private static final Set<String> BLOCK_WRAPPERS =
            Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice");

    private final StringBuilder words = new StringBuilder();
    private final List<XmlNode> boxes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final DocxStyles styles;
    private final @Nullable XmlNode properties;
    private int hidden;
    private int pictures;

    DocxWords(DocxStyles styles, @Nullable XmlNode paragraphProperties) {
        this.styles = styles;
        this.properties = paragraphProperties;
    }

    /** Paragraphs and tables with the elements around them that show nothing taken away. */
    static List<XmlNode> unwrapped(List<XmlNode> nodes) {
        if (nodes.stream().noneMatch(node -> BLOCK_WRAPPERS.contains(node.name()))) {
            return nodes;
        }
        List<XmlNode> plain = new ArrayList<>();
        for (XmlNode node : nodes) {
            if (BLOCK_WRAPPERS.contains(node.name())) {
                plain.addAll(unwrapped(node.children()));
            } else {
                plain.add(node);
            }
        }
        return plain;
    }

    void add(List<XmlNode> nodes) {
        for (XmlNode node : nodes) {
            if (node.is("r")) {
                run(node);
            } else if (WRAPPERS.contains(node.name())) {
                add(node.children());
            } else {
                math(node);
            }
        }
    }

    private void math(XmlNode node) {
        if (node.is("t")) {
            words.append(node.text());
        } else if (!node.name().endsWith("Pr") && !node.is("del") && !node.is("moveFrom")) {
            add(node.children());
        }
    }

    private void run(XmlNode run) {
        XmlNode runProperties = run.child("rPr");
        boolean hide = styles.isHidden(runProperties, properties);
        int before = words.length();
        for (XmlNode node : run.children()) {
            piece(node);
        }
        if (hide) {
            hidden += words.length() - before;
            words.setLength(before);
        }
    }

    private void piece(XmlNode node) {
        switch (node.name()) {
            case "t" -> words.append(node.text().replace('\n', ' '));
            case "tab", "ptab" -> words.append('\t');
            case "cr" -> words.append('\n');
            case "br" -> {
                String type = node.attribute("type");
                if (type == null || type.equals("textWrapping")) {
                    words.append('\n');
                }
            }
            case "noBreakHyphen" -> words.append('-');
            case "sym" -> symbol(node);
            case "footnoteReference" -> notes.add("f" + node.attribute("id"));
            case "endnoteReference" -> notes.add("e" + node.attribute("id"));
            case "ruby" -> {
                XmlNode base = node.child("rubyBase");
                if (base != null) {
                    add(base.children());
                }
            }
            case "AlternateContent" -> alternative(node);
            case "drawing", "pict", "object" -> drawing(node);
            default -> {}
        }
    }

    // The same drawing twice, for new and old programs: one of them holds.
    private void alternative(XmlNode node) {
        XmlNode choice = node.child("Choice");
        XmlNode fallback = node.child("Fallback");
        boolean first =
                choice != null && (fallback == null || !choice.all("txbxContent").isEmpty());
        XmlNode chosen = first ? choice : fallback;
        if (chosen != null) {
            chosen.children().forEach(this::piece);
        }
    }

    private void drawing(XmlNode node) {
        List<XmlNode> found = outermost(node);
        boxes.addAll(found);
        if (found.isEmpty() && (!node.all("blip").isEmpty() || !node.all("imagedata").isEmpty())) {
            pictures++;
        }
    }

    private static List<XmlNode> outermost(XmlNode node) {
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode child : node.children()) {
            if (child.is("txbxContent")) {
                found.add(child);
            } else if (!child.is("Fallback")) {
                found.addAll(outermost(child));
            }
        }
        return found;
    }

    private void symbol(XmlNode node) {
        String hex = node.attribute("char");
        if (hex != null && hex.matches("[0-9A-Fa-f]{4}")) {
            char c = (char) Integer.parseInt(hex, 16);
            words.append(WordLabels.bullet(String.valueOf(c < 0x100 ? (char) (c + 0xf000) : c)));
        }
    }

    DocxWords labelled(String label) {
        if (!label.isEmpty()) {
            String joined = WordLabels.join(label, words.toString());
            words.setLength(0);
            words.append(joined);
        }
        return this;
    }

    String words() {
        return words.toString();
    }

    /** The contents of text boxes anchored here. */
    List<XmlNode> boxes() {
        return boxes;
    }

    /** Notes referred to: f and the id of a footnote, e and the id of an endnote. */
    List<String> notes() {
        return notes;
    }

    int hidden() {
        return hidden;
    }

    int pictures() {
        return pictures;
    }
}
