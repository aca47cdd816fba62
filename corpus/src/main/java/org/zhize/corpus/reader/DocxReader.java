package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads .docx as Word shows it with all changes accepted. Generated numbers stand before their
 * paragraphs, soft line breaks end lines, text boxes come before the paragraph that anchors them.
 * Footnotes, the table of contents and running heads become chrome; a running head with a document
 * number is a line, since some offices keep their letterhead there.
 */
final class DocxReader {

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile(".*[〔\\[［【(（﹝]\\s*\\d{4}\\s*[〕\\]］】)）﹞]\\s*第?\\s*\\d+\\s*号.*");

    private final ZipArchive zip;
    private final String main;
    private final Draft draft = new Draft();
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxRelations relations;
    private final Map<String, @Nullable XmlNode> notes = new HashMap<>();
    private String carried = "";
    private int hidden;
    private int pictures;

    private DocxReader(ZipArchive zip, String main) throws Refusal {
        this.zip = zip;
        this.main = main;
        this.relations = new DocxRelations(zip, main);
        this.styles = new DocxStyles(part("styles"));
        this.numbering = new DocxNumbering(part("numbering"), styles);
    }

    static SourceText read(ZipArchive zip) throws Refusal {
        return new DocxReader(zip, DocxRelations.mainPart(zip)).read();
    }

    private SourceText read() throws Refusal {
        byte[] bytes = zip.read(main);
        if (bytes == null) {
            throw new Refusal("这个 Word 文件里没有正文部分，可能已损坏。请用 Word 或 WPS 打开后另存，再导入。");
        }
        XmlNode document = XmlNode.parse(bytes);
        XmlNode body = document.child("body");
        if (body == null) {
            throw new Refusal("这个 Word 文件里没有正文部分，可能已损坏。请用 Word 或 WPS 打开后另存，再导入。");
        }
        Set<String> furniture = new LinkedHashSet<>();
        runningHeads(document, "headerReference", furniture);
        for (String line : furniture) {
            if (DOCUMENT_NUMBER.matcher(line).matches()) {
                draft.line(line, 0);
            } else {
                draft.chrome(line, "running head");
            }
        }
        blocks(body.children());
        Set<String> feet = new LinkedHashSet<>();
        runningHeads(document, "footerReference", feet);
        for (String line : feet) {
            draft.chrome(line, "page foot");
        }
        problems();
        if (!draft.hasWords()) {
            throw new Refusal(
                    pictures > 0 ? "这个 Word 文件里只有图片，没有文字。请先做文字识别再导入。" : "这个 Word 文件里没有文字。");
        }
        return draft.finish(Format.DOCX, null);
    }

    private void problems() {
        if (hidden > 0) {
            draft.problem("略去了隐藏文字 " + hidden + " 字");
        }
        if (pictures > 0) {
            draft.problem("有 " + pictures + " 张图片，图片里的文字没有读取");
        }
    }

    private @Nullable XmlNode part(String type) throws Refusal {
        String target = relations.byType(type);
        byte[] bytes = target == null ? null : zip.read(target);
        return bytes == null ? null : XmlNode.parse(bytes);
    }

    private void runningHeads(XmlNode document, String reference, Set<String> lines)
            throws Refusal {
        for (XmlNode use : document.all(reference)) {
            String id = use.attribute("id");
            String target = id == null ? null : relations.byId(id);
            byte[] bytes = target == null ? null : zip.read(target);
            if (bytes != null) {
                for (XmlNode paragraph : XmlNode.parse(bytes).all("p")) {
                    String words = paragraph(paragraph, false).words().strip();
                    if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                        words.lines().forEach(lines::add);
                    }
                }
            }
        }
    }

    private void blocks(List<XmlNode> nodes) throws Refusal {
        for (XmlNode node : DocxWords.unwrapped(nodes)) {
            switch (node.name()) {
                case "p" -> emit(node);
                case "tbl" -> {
                    List<DocxWords> notes = new ArrayList<>();
                    draft.table(new DocxTable(this::cellLines).cells(node, notes));
                    for (DocxWords note : notes) {
                        footnotes(note);
                    }
                }
                case "altChunk" -> draft.problem("文档里嵌入了另一个文件，其内容没有读取");
                default -> {}
            }
        }
    }

    private void emit(XmlNode paragraph) throws Refusal {
        DocxWords words = paragraph(paragraph, true);
        for (XmlNode box : words.boxes()) {
            blocks(box.children());
        }
        XmlNode properties = paragraph.child("pPr");
        if (styles.isContents(properties)) {
            draft.chrome(words.words(), "table of contents");
        } else if (properties != null && properties.path("rPr", "del") != null) {
            carried += words.words(); // its mark was deleted: it runs on into the next
        } else if (!words.words().isEmpty() || words.boxes().isEmpty()) {
            draft.line(carried + words.words(), styles.heading(properties));
            carried = "";
        }
        footnotes(words);
    }

    private @Nullable XmlNode notes(String type) throws Refusal {
        if (!notes.containsKey(type)) {
            notes.put(type, part(type));
        }
        return notes.get(type);
    }

    private void footnotes(DocxWords words) throws Refusal {
        for (String reference : words.notes()) {
            boolean end = reference.startsWith("e");
            XmlNode part = notes(end ? "endnotes" : "footnotes");
            String id = reference.substring(1);
            if (part == null) {
                continue;
            }
            for (XmlNode note : part.children(end ? "endnote" : "footnote").toList()) {
                if (id.equals(note.attribute("id"))) {
                    for (XmlNode paragraph : note.all("p")) {
                        draft.chrome(
                                "[" + id + "] " + paragraph(paragraph, false).words().strip(),
                                "footnote");
                    }
                }
            }
        }
    }

    /** The lines of a cell: its paragraphs, and those of tables inside it. */
    private List<String> cellLines(XmlNode cell, List<DocxWords> notes) {
        List<String> lines = new ArrayList<>();
        for (XmlNode node : DocxWords.unwrapped(cell.children())) {
            if (node.is("p")) {
                DocxWords words = paragraph(node, true);
                notes.add(words);
                for (XmlNode box : words.boxes()) {
                    lines.addAll(cellLines(box, notes));
                }
                words.words().lines().map(HtmlWords::strip).forEach(lines::add);
            } else if (node.is("tbl")) {
                new DocxTable(this::cellLines)
                        .cells(node, notes)
                        .forEach(inner -> lines.addAll(inner.lines()));
            }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private DocxWords paragraph(XmlNode paragraph, boolean numbered) {
        XmlNode properties = paragraph.child("pPr");
        String label = numbered ? numbering.next(properties) : "";
        DocxWords words = new DocxWords(styles, properties);
        words.add(paragraph.children());
        hidden += words.hidden();
        pictures += words.pictures();
        return words.labelled(label);
    }
}
