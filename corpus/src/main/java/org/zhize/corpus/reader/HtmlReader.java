package org.zhize.corpus.reader;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a web page. The document is the smallest element that holds nearly all prose; above it
 * titles and the block of data (索引号：…, one a line) are kept; menus, tools and all below it become
 * chrome. The page's title and the {@code meta} elements of government sites come first, as chrome.
 */
final class HtmlReader {

    private static final int SAMPLE = 64 * 1024;
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:html|head|body|div|p|table|tr|td|br|span|meta|title|h[1-6]|ul|li|font)(?:\\s[^<>]{0,1000})?/?>");
    private static final Pattern START =
            Pattern.compile(
                    "(?i)(?:\\s|<\\?xml[^>]{0,200}>|<!--[^>]{0,2000}-->){0,20}<(?:!doctype\\s+html|html|head|body)\\b");
    private static final double MOST_PROSE = 0.85;
    private static final int SHORT = 15; // shorter lines tell nothing about where the prose is
    private static final List<String> METAS =
            List.of("ArticleTitle", "PubDate", "ContentSource", "SiteName", "ColumnName");

    private final List<HtmlPiece> pieces;
    private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> plain = new IdentityHashMap<>();
    private final Draft draft = new Draft();

    private HtmlReader(List<HtmlPiece> pieces) {
        this.pieces = pieces;
    }

    static boolean canRead(String text) {
        String head = text.substring(0, Math.min(text.length(), SAMPLE));
        if (START.matcher(head).lookingAt()) {
            return true;
        }
        long tags = TAG.matcher(head).results().limit(6).count();
        return head.stripLeading().startsWith("<") ? tags >= 2 : tags >= 6;
    }

    static SourceText read(Decoded decoded) throws Refusal {
        Document page = Jsoup.parse(decoded.text());
        Element body = page.body();
        HtmlSizes sizes = new HtmlSizes(body);
        HtmlReader reader = new HtmlReader(joinLabels(new HtmlFlow(sizes).pieces(body)));
        reader.draft.problems(decoded.problems());
        reader.head(page);
        reader.emit(body);
        if (!reader.draft.hasWords()) {
            throw new Refusal("这个网页里没有正文（正文可能由脚本加载）。请在浏览器里打开后复制文字，或另存为完整网页再导入。");
        }
        return reader.draft.finish(Format.HTML, decoded.charset());
    }

    private void head(Document page) throws Refusal {
        draft.chrome(page.title(), "page title");
        for (Element meta : page.select("meta[name][content]")) {
            String name = meta.attr("name");
            if (METAS.stream().anyMatch(name::equalsIgnoreCase)) {
                draft.chrome(meta.attr("content").replace('\n', ' '), "meta " + name);
            }
        }
    }

    private void emit(Element body) throws Refusal {
        Element main = main(body);
        int first = 0;
        int last = pieces.size() - 1;
        while (first < last && !isIn(pieces.get(first), main)) {
            first++;
        }
        while (last > first && !isIn(pieces.get(last), main)) {
            last--;
        }
        int firstProse = first;
        int lastProse = last;
        while (firstProse < last && !counts(pieces.get(firstProse))) {
            firstProse++;
        }
        while (lastProse > first && !counts(pieces.get(lastProse))) {
            lastProse--;
        }
        while (last + 1 < pieces.size() && mayStandBelow(pieces.get(last + 1))) {
            last++;
        }
        for (int i = 0; i < pieces.size(); i++) {
            boolean inside = i >= first && i <= last;
            emit(pieces.get(i), inside, i > last, i >= firstProse && i <= lastProse);
        }
    }

    private void emit(HtmlPiece piece, boolean inside, boolean after, boolean amongProse)
            throws Refusal {
        String reason = reason(piece, inside, after);
        if (reason != null) {
            if (piece.isTable()) {
                for (Draft.Cell cell : piece.cells()) {
                    draft.chrome(String.join("\n", cell.lines()), reason);
                }
            } else {
                draft.chrome(piece.words(), reason);
            }
        } else if (piece.isTable()) {
            draft.table(piece.cells());
        } else {
            List<HtmlFurniture.Part> parts = HtmlFurniture.parts(piece.words());
            if (parts.size() == 1 && amongProse) {
                draft.line(piece.words(), piece.heading());
                return;
            }
            for (HtmlFurniture.Part part : parts) {
                if (part.reason() == null) {
                    draft.line(part.words(), piece.heading());
                } else {
                    draft.chrome(part.words(), part.reason());
                }
            }
        }
    }

    private static @Nullable String reason(HtmlPiece piece, boolean inside, boolean after) {
        if (piece.container() != null && !piece.isProse()) {
            return piece.container();
        }
        String line = piece.isTable() ? null : HtmlFurniture.line(piece.words());
        if (line != null) {
            return line;
        }
        if (!inside && piece.heading() == 0 && piece.isMostlyLinks()) {
            return "links";
        }
        if (!inside && !after && !mayStandAbove(piece)) {
            return "above the document";
        }
        if (!piece.isTable()
                && HtmlFurniture.isDatum(piece.words())
                && piece.words().endsWith("：")) {
            return "empty datum";
        }
        boolean kept =
                piece.isTable()
                        || piece.words().startsWith("附件")
                        || HtmlFurniture.startsWithDatum(piece.words());
        return after && !kept ? "below the document" : null;
    }

    private static boolean mayStandBelow(HtmlPiece piece) {
        return !piece.isTable()
                && piece.container() == null
                && HtmlFurniture.line(piece.words()) == null
                && HtmlFurniture.mayStandBelow(piece.words());
    }

    private static boolean mayStandAbove(HtmlPiece piece) {
        return piece.heading() > 0
                || piece.isTable()
                || HtmlFurniture.startsWithDatum(piece.words())
                || HtmlFurniture.parts(piece.words()).size() > 1
                || HtmlFurniture.mayStandAbove(piece.words());
    }

    // From the body down, as long as one child holds nearly all prose and most other lines.
    private Element main(Element body) {
        for (HtmlPiece piece : pieces) {
            int length = counts(piece) ? piece.words().length() : 0;
            int line = piece.container() == null && !piece.isMostlyLinks() ? 1 : 0;
            for (Element at = piece.at(); at != null; at = at.parent()) {
                prose.merge(at, length, Integer::sum);
                plain.merge(at, line, Integer::sum);
            }
        }
        int all = prose.getOrDefault(body, 0);
        Element main = body;
        while (all > 0) {
            Element next = null;
            for (Element child : main.children()) {
                if (prose.getOrDefault(child, 0) >= all * MOST_PROSE
                        && plain.getOrDefault(child, 0) * 2 >= plain.getOrDefault(main, 0)) {
                    next = child;
                }
            }
            if (next == null) {
                break;
            }
            main = next;
        }
        return main;
    }

    private static boolean counts(HtmlPiece piece) {
        return (piece.container() == null || piece.isProse())
                && piece.words().length() >= SHORT
                && piece.linked() * 2 < HtmlPiece.signs(piece.words())
                && (piece.isTable()
                        || (HtmlFurniture.line(piece.words()) == null
                                && !HtmlFurniture.startsWithDatum(piece.words())));
    }

    private static boolean isIn(HtmlPiece piece, Element main) {
        for (Element at = piece.at(); at != null; at = at.parent()) {
            if (at.equals(main)) { // elements are equal only to themselves
                return true;
            }
        }
        return false;
    }

    // <dt>索引号</dt><dd>…</dd> and the like
    private static List<HtmlPiece> joinLabels(List<HtmlPiece> pieces) {
        List<HtmlPiece> joined = new ArrayList<>();
        for (HtmlPiece piece : pieces) {
            HtmlPiece last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && !last.isTable()
                    && !piece.isTable()
                    && piece.heading() + last.heading() == 0
                    && !last.at().normalName().equals("p")
                    && HtmlFurniture.isDatum(last.words())
                    && !HtmlFurniture.isDatum(piece.words())
                    && piece.words().length() < 100) {
                String label = HtmlFurniture.bare(last.words());
                joined.set(joined.size() - 1, last.withWords(label + "：" + piece.words()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
