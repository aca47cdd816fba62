package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.Numbering.Style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that Word generates, counted in reading order: ISO/IEC 29500-1 17.9. Lists that share
 * one definition count on, unless one starts anew by an override.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final Map<String, XmlNode> definitions = new HashMap<>(); // by abstractNumId
    private final Map<String, XmlNode> lists = new HashMap<>(); // by numId
    private final Map<String, int[]> counters = new HashMap<>(); // by abstractNumId, 0: not begun
    private final Set<String> begun = new HashSet<>(); // numId/level whose override was applied
    private final DocxStyles styles;

    DocxNumbering(@Nullable XmlNode part, DocxStyles styles) {
        this.styles = styles;
        if (part != null) {
            part.children("abstractNum").forEach(n -> put(definitions, n, "abstractNumId"));
            part.children("num").forEach(n -> put(lists, n, "numId"));
        }
    }

    private static void put(Map<String, XmlNode> map, XmlNode node, String key) {
        String id = node.attribute(key);
        if (id != null) {
            map.put(id, node);
        }
    }

    /** The number before the next paragraph, and counts it; empty if it has none. */
    String next(@Nullable XmlNode paragraphProperties) {
        XmlNode own = paragraphProperties == null ? null : paragraphProperties.child("numPr");
        XmlNode inherited = styles.numbering(paragraphProperties);
        String list = own == null ? null : own.value("numId");
        if (list == null) {
            list = inherited == null ? null : inherited.value("numId");
        }
        if (list == null || list.equals("0")) {
            return "";
        }
        XmlNode num = lists.get(list);
        String definition = num == null ? null : definitionOf(num);
        if (num == null || definition == null) {
            return "";
        }
        int level = level(own, inherited, paragraphProperties, definition);
        return count(list, num, definition, level);
    }

    private int level(
            @Nullable XmlNode own,
            @Nullable XmlNode inherited,
            @Nullable XmlNode paragraphProperties,
            String definition) {
        String level = own == null ? null : own.value("ilvl");
        if (level == null) {
            String style = styles.styleOf(paragraphProperties);
            XmlNode levels = definitions.get(definition);
            if (style != null && levels != null) {
                for (XmlNode lvl : levels.children("lvl").toList()) {
                    if (style.equals(lvl.value("pStyle"))) {
                        return Math.clamp(XmlNode.integer(lvl.attribute("ilvl"), 0), 0, LEVELS - 1);
                    }
                }
            }
            level = inherited == null ? null : inherited.value("ilvl");
        }
        return Math.clamp(XmlNode.integer(level, 0), 0, LEVELS - 1);
    }

    // A definition may only point to a list style.
    private @Nullable String definitionOf(XmlNode num) {
        XmlNode at = num;
        for (int i = 0; at != null && i < 5; i++) {
            String id = at.value("abstractNumId");
            XmlNode definition = id == null ? null : definitions.get(id);
            String link = definition == null ? null : definition.value("numStyleLink");
            if (link == null) {
                return definition == null ? null : id;
            }
            XmlNode numbering = styles.numberingOfStyle(link);
            String list = numbering == null ? null : numbering.value("numId");
            at = list == null ? null : lists.get(list);
        }
        return null;
    }

    private String count(String list, XmlNode num, String definition, int level) {
        int[] counter = counters.computeIfAbsent(definition, _ -> new int[LEVELS]);
        XmlNode override = override(num, level);
        XmlNode lvl = lvl(num, definition, level);
        String restart = override == null ? null : override.value("startOverride");
        if (restart != null && begun.add(list + "/" + level)) {
            counter[level] = XmlNode.integer(restart, 1);
        } else {
            counter[level] = counter[level] == 0 ? start(lvl) : counter[level] + 1;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int after = restartsAfter(lvl(num, definition, deeper), deeper);
            if (level < after) {
                counter[deeper] = 0;
            }
        }
        return lvl == null ? "" : label(num, definition, level, lvl, counter);
    }

    private String label(XmlNode num, String definition, int level, XmlNode lvl, int[] counter) {
        String pattern = lvl.value("lvlText");
        String format = format(lvl);
        if (pattern == null) {
            return "";
        }
        if (format.equals("bullet")) {
            return WordLabels.bullet(pattern);
        }
        boolean legal = Boolean.TRUE.equals(lvl.flag("isLgl"));
        StringBuilder label = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            int shown = c == '%' && at < pattern.length() ? pattern.charAt(at) - '1' : -1;
            if (shown < 0 || shown >= LEVELS) {
                label.append(c);
                continue;
            }
            at++;
            XmlNode of = lvl(num, definition, shown);
            int number = counter[shown] == 0 && shown < level ? start(of) : counter[shown];
            Style style = of == null || legal ? Style.DECIMAL : WordLabels.style(format(of));
            label.append(Numbering.render(number, style));
        }
        return label.toString().strip();
    }

    private static String format(XmlNode lvl) {
        XmlNode format = lvl.child("numFmt");
        if (format == null) {
            // newer formats stand in an alternative, with a plain one to fall back to
            format = lvl.path("AlternateContent", "Choice", "numFmt");
        }
        String value = format == null ? null : format.attribute("val");
        return value == null ? "decimal" : value;
    }

    private static int start(@Nullable XmlNode lvl) {
        return lvl == null ? 1 : XmlNode.integer(lvl.value("start"), 1);
    }

    // A level restarts after any higher one, or only after the level that lvlRestart names.
    private static int restartsAfter(@Nullable XmlNode lvl, int level) {
        String restart = lvl == null ? null : lvl.value("lvlRestart");
        return restart == null ? level : Math.min(XmlNode.integer(restart, level), level);
    }

    private @Nullable XmlNode lvl(XmlNode num, String definition, int level) {
        XmlNode override = override(num, level);
        XmlNode own = override == null ? null : override.child("lvl");
        if (own != null) {
            return own;
        }
        XmlNode abstractNum = definitions.get(definition);
        return abstractNum == null ? null : byLevel(abstractNum, "lvl", level);
    }

    private static @Nullable XmlNode override(XmlNode num, int level) {
        return byLevel(num, "lvlOverride", level);
    }

    private static @Nullable XmlNode byLevel(XmlNode parent, String name, int level) {
        return parent.children(name)
                .filter(child -> XmlNode.integer(child.attribute("ilvl"), -1) == level)
                .findFirst()
                .orElse(null);
    }
}
