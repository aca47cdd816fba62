package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of a Word document: what a paragraph has without saying so itself. */
final class DocxStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 30;

    private final Map<String, XmlNode> styles = new HashMap<>();
    private @Nullable String standard;

    DocxStyles(@Nullable XmlNode part) {
        if (part != null) {
            part.children("style").forEach(this::add);
        }
    }

    private void add(XmlNode style) {
        String id = style.attribute("styleId");
        if (id != null) {
            styles.put(id, style);
            if ("1".equals(style.attribute("default"))
                    && "paragraph".equals(style.attribute("type"))) {
                standard = id;
            }
        }
    }

    /** 1 to 6 for a heading, by the outline level or the name of the style; else 0. */
    int heading(@Nullable XmlNode properties) {
        String own = properties == null ? null : properties.value("outlineLvl");
        String style = styleOf(properties);
        String level = own != null ? own : find(style, s -> value(s, "pPr", "outlineLvl"));
        if (level != null) {
            int outline = XmlNode.integer(level, 9);
            return outline < 9 ? Math.min(outline + 1, 6) : 0;
        }
        String name = name(style);
        Matcher matcher = HEADING.matcher(name);
        if (matcher.matches()) {
            return Math.min(Integer.parseInt(matcher.group(1)), 6);
        }
        return name.equals("title") || name.equals("标题") ? 1 : 0;
    }

    /** Whether the paragraph is a line of the table of contents. */
    boolean isContents(@Nullable XmlNode properties) {
        String name = name(styleOf(properties));
        return name.matches("(?:toc|目录)\\s*\\d");
    }

    /** The numbering a style brings: its numPr element. */
    @Nullable XmlNode numbering(@Nullable XmlNode properties) {
        return find(styleOf(properties), style -> style.path("pPr", "numPr"));
    }

    /** The numPr of the style itself, for lists that are kept as styles. */
    @Nullable XmlNode numberingOfStyle(String style) {
        return find(style, s -> s.path("pPr", "numPr"));
    }

    /** The style that the paragraph names, or the standard one. */
    @Nullable String styleOf(@Nullable XmlNode properties) {
        String named = properties == null ? null : properties.value("pStyle");
        return named == null ? standard : named;
    }

    /** Whether the run is hidden, by itself or by a style. */
    boolean isHidden(@Nullable XmlNode runProperties, @Nullable XmlNode paragraphProperties) {
        if (runProperties != null) {
            Boolean own = runProperties.flag("vanish");
            if (own != null) {
                return own;
            }
            String style = runProperties.value("rStyle");
            if (style != null && Boolean.TRUE.equals(find(style, DocxStyles::vanish))) {
                return true;
            }
        }
        return Boolean.TRUE.equals(find(styleOf(paragraphProperties), DocxStyles::vanish));
    }

    private static @Nullable Boolean vanish(XmlNode style) {
        XmlNode properties = style.child("rPr");
        return properties == null ? null : properties.flag("vanish");
    }

    private static @Nullable String value(XmlNode style, String group, String child) {
        XmlNode properties = style.child(group);
        return properties == null ? null : properties.value(child);
    }

    private String name(@Nullable String id) {
        XmlNode style = id == null ? null : styles.get(id);
        String name = style == null ? null : style.value("name");
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private <T> @Nullable T find(@Nullable String id, Function<XmlNode, @Nullable T> property) {
        String at = id;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            XmlNode style = styles.get(at);
            if (style == null) {
                return null;
            }
            T found = property.apply(style);
            if (found != null) {
                return found;
            }
            at = style.value("basedOn");
        }
        return null;
    }
}
