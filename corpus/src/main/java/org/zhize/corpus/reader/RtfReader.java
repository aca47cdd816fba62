package org.zhize.corpus.reader;

import org.zhize.corpus.reader.RtfTokens.Kind;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads RTF 1.9 as Word, WPS and LibreOffice write it: words in the code pages of their fonts or as
 * Unicode, printed list numbers, headings by outline level, tables with merged cells. Hidden and
 * deleted words are left out, as in the other Word formats; running heads are furniture.
 *
 * <p>Weakness: a table inside a cell is dissolved into that cell.
 */
final class RtfReader {

    // Groups that hold no words of the document.
    private static final Set<String> SKIPPED =
            Set.of(
                    "colortbl",
                    "info",
                    "pict",
                    "object",
                    "listtable",
                    "filetbl",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "fldinst",
                    "themedata",
                    "latentstyles",
                    "datastore",
                    "xmlnstbl",
                    "sn",
                    "sv",
                    "bkmkstart",
                    "bkmkend",
                    "nonesttables",
                    "nesttableprops",
                    "objdata",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "pgptbl",
                    "operator",
                    "author",
                    "ftnsep",
                    "ftnsepc",
                    "aftnsep",
                    "aftnsepc");
    // A group with a star that holds words all the same.
    private static final Set<String> STARRED = Set.of("shpinst", "ud", "shptxt");

    // What counts even where words do not: how much to skip, and the way back to words.
    private static final Set<String> ALWAYS = Set.of("bin", "u", "uc", "shptxt");

    private final RtfTokens tokens;
    private final Draft draft = new Draft();
    private final RtfText words = new RtfText();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private final RtfTable table = new RtfTable();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private final StringBuilder furniture = new StringBuilder();
    private int toSkip;
    private boolean star;

    private RtfReader(byte[] bytes) {
        this.tokens = new RtfTokens(bytes);
    }

    static SourceText read(byte[] bytes) throws Refusal {
        return new RtfReader(bytes).read();
    }

    private SourceText read() throws Refusal {
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case BYTE -> literal(tokens.character());
                case SYMBOL -> symbol(tokens.character());
                case WORD -> word(tokens.name());
                case END -> {}
            }
        }
        if (!words.isEmpty()) {
            paragraph();
        }
        endTable();
        draft.chrome(furniture.toString(), "page furniture");
        if (!draft.hasWords()) {
            throw new Refusal("这个 RTF 文件里没有文字可以导入。");
        }
        return draft.finish(Format.RTF, null);
    }

    private void open() {
        words.flush();
        outer.push(state);
        state = state.copy();
        star = false;
        toSkip = 0;
    }

    private void close() {
        words.flush();
        if (!outer.isEmpty()) {
            boolean head = state.furniture;
            state = outer.pop();
            if (head && !state.furniture) {
                furniture.append(words.take()).append('\n');
            }
        }
        toSkip = 0;
    }

    private boolean isSilent() {
        return state.skipped || state.hidden || state.fonts || state.styles;
    }

    private void literal(char c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!isSilent()) {
            words.add((byte) c, state.font);
        }
    }

    private void symbol(char c) throws Refusal {
        switch (c) {
            case '*' -> star = true;
            case '~' -> put("\u00a0");
            case '_' -> put("-");
            case '\\', '{', '}' -> put(String.valueOf(c));
            case '\r', '\n' -> apply("par", 0, false);
            default -> {}
        }
    }

    private void word(String name) throws Refusal {
        boolean starred = star;
        star = false;
        if (starred && !STARRED.contains(name)) {
            state.skipped = true;
        } else {
            apply(name.toLowerCase(Locale.ROOT), tokens.number(), tokens.hasNumber());
        }
    }

    private void apply(String name, int value, boolean given) throws Refusal {
        if (state.styles) {
            style(name, value);
        } else if (!state.skipped || ALWAYS.contains(name)) {
            applyHere(name, value, given);
        }
    }

    // Heading 1 is a style of outline level 0.
    private void style(String name, int value) {
        if (name.equals("s")) {
            state.font = value;
        } else if (name.equals("outlinelevel")) {
            headings.put(state.font, value + 1);
        }
    }

    private void applyHere(String name, int value, boolean given) throws Refusal {
        switch (name) {
            case "u" -> unicode(value);
            case "uc" -> state.fallback = Math.clamp(value, 0, 10);
            case "bin" -> tokens.skip(value);
            case "ansicpg" -> words.page(value);
            case "fonttbl" -> state.fonts = true;
            case "stylesheet" -> state.styles = true;
            case "s" -> state.heading = headings.getOrDefault(value, 0);
            case "f" -> font(value);
            case "fcharset" -> {
                if (state.fonts) {
                    words.fontSet(state.font, value);
                }
            }
            case "plain" -> state.hidden = false;
            case "v", "deleted" -> state.hidden = !given || value != 0;
            case "shptxt" -> state.skipped = false;
            case "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf" ->
                    beginFurniture();
            case "outlinelevel" -> state.heading = value + 1;
            case "pard" -> {
                state.heading = 0;
                state.inTable = false;
            }
            case "intbl" -> state.inTable = true;
            case "par", "sect", "page" -> paragraph();
            case "line", "softline" -> put("\n");
            case "tab" -> put("\t");
            case "emdash" -> put("—");
            case "endash" -> put("–");
            case "lquote" -> put("‘");
            case "rquote" -> put("’");
            case "ldblquote" -> put("“");
            case "rdblquote" -> put("”");
            case "bullet" -> put("•");
            case "nestcell", "nestrow" -> put("\n");
            case "cell", "row", "trowd", "cellx", "clvmgf", "clvmrg", "clmgf", "clmrg" ->
                    table(name, value);
            default -> state.skipped |= SKIPPED.contains(name);
        }
    }

    private void unicode(int value) {
        if (!isSilent()) {
            words.add((char) value);
        }
        toSkip = state.fallback;
    }

    private void font(int value) {
        words.flush();
        state.font = value;
    }

    private void beginFurniture() throws Refusal {
        if (!words.isEmpty()) {
            paragraph();
        }
        state.furniture = true;
    }

    private void put(String string) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!isSilent()) {
            words.add(string);
        }
    }

    private void table(String name, int value) throws Refusal {
        if (state.furniture) {
            return;
        }
        switch (name) {
            case "cell" -> table.cell(words.take());
            case "row" -> table.row();
            case "trowd" -> table.begin();
            case "cellx" -> table.edge(value);
            default -> table.merge(name);
        }
    }

    private void paragraph() throws Refusal {
        words.flush();
        if (state.furniture) {
            furniture.append(words.take()).append('\n');
        } else if (state.inTable) {
            words.add("\n");
        } else {
            endTable();
            // Level 9 of Word is body text.
            draft.line(strip(words.take()), state.heading <= 6 ? state.heading : 0);
        }
    }

    private static String strip(String line) {
        return line.replace('\t', ' ').strip();
    }

    private void endTable() throws Refusal {
        List<Draft.Cell> cells = table.finish();
        if (cells != null) {
            draft.table(cells);
        }
    }
}
