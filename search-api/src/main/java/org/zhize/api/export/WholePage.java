package org.zhize.api.export;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.zhize.api.export.Manuscript.Cell;
import org.zhize.api.export.Manuscript.Grid;
import org.zhize.api.export.Manuscript.Heading;
import org.zhize.api.export.Manuscript.Paragraph;
import org.zhize.api.export.Manuscript.Piece;
import org.zhize.api.export.Manuscript.Title;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * All of a document as one page without anything beside it, written as it goes: half a million
 * characters begin to show at once. Every word is escaped.
 */
final class WholePage {

    private final Writer out;

    private WholePage(Writer out) {
        this.out = out;
    }

    /**
     * Writes the page.
     *
     * @param back the address of the reader
     */
    static void write(String title, String back, List<Piece> pieces, Writer out)
            throws IOException {
        WholePage page = new WholePage(out);
        page.head(title, back);
        for (Piece piece : pieces) {
            page.add(piece);
        }
        out.write("</main></body></html>");
    }

    private void head(String title, String back) throws IOException {
        out.write(
                """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s · 全文 · 职责</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/css/zhize.css"><script src="/js/zhize.js" defer></script>
                </head><body class="whole"><header class="top"><a class="brand" href="/">职责</a> \
                <a href="%s">回到逐页阅读</a></header><main id="main">
                """
                        .formatted(escape(title), escape(back)));
    }

    private void add(Piece piece) throws IOException {
        switch (piece) {
            case Title t -> element("h1", null, t.words());
            case Heading h -> element("h" + Math.min(4, h.level() + 1), h.id(), h.words());
            case Paragraph p -> element("p", p.id(), p.words());
            case Grid g -> table(g);
        }
    }

    private void element(String name, @Nullable String id, String words) throws IOException {
        out.write("<" + name + (id == null ? "" : " id=\"" + escape(id) + "\"") + ">");
        out.write(escape(words));
        out.write("</" + name + ">\n");
    }

    private void table(Grid grid) throws IOException {
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表\"><table>");
        if (grid.caption() != null) {
            element("caption", null, grid.caption());
        }
        if (!grid.head().isEmpty()) {
            out.write("<thead><tr>");
            for (String words : grid.head()) {
                element("th", null, words);
            }
            out.write("</tr></thead>");
        }
        out.write("<tbody>");
        for (List<Cell> row : grid.rows()) {
            out.write("<tr>");
            for (Cell cell : row) {
                element("td", null, cell.words());
            }
            out.write("</tr>");
        }
        out.write("</tbody></table></div>\n");
    }

    private static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
