package org.zhize.corpus.reader;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.SourceText.Format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads .doc (Word 97 to 2003, and WPS). Text boxes come before the body, since the library does
 * not tell where they hang; a problem says so.
 */
final class DocReader {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|目录)\\s*\\d");
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile(".*[〔\\[［【(（﹝]\\s*\\d{4}\\s*[〕\\]］】)）﹞]\\s*第?\\s*\\d+\\s*号.*");
    private static final int BODY_LEVEL = 9;

    private final HWPFDocument document;
    private final DocNumbering numbering = new DocNumbering();
    private final DocWords words = new DocWords();
    private final Draft draft = new Draft();

    private DocReader(HWPFDocument document) {
        this.document = document;
    }

    static SourceText read(DirectoryNode root) throws Refusal {
        try (HWPFDocument document = new HWPFDocument(root)) {
            return new DocReader(document).read();
        } catch (EncryptedDocumentException e) {
            throw new Refusal("这个 Word 文件加了密码，请去掉密码后再导入。", e);
        } catch (OldWordFileFormatException e) {
            throw new Refusal("这是 Word 95 或更早的文件，请用 Word 或 WPS 另存为 docx 再导入。", e);
        } catch (IOException e) {
            throw new Refusal("这个 Word 文件已损坏，打不开。请用 Word 或 WPS 打开后另存，再导入。", e);
        }
    }

    private SourceText read() throws Refusal {
        heads();
        boxes();
        body(document.getRange());
        footnotes();
        feet();
        if (words.hidden() > 0) {
            draft.problem("略去了隐藏文字 " + words.hidden() + " 字");
        }
        if (words.pictures() > 0) {
            draft.problem("有 " + words.pictures() + " 处图片或图形，其中的文字没有读取");
        }
        if (!draft.hasWords()) {
            throw new Refusal("这个 Word 文件里没有文字。如果是图片，请先做文字识别再导入。");
        }
        return draft.finish(Format.DOC, null);
    }

    private void body(Range range) throws Refusal {
        int at = 0;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (!paragraph.isInTable()) {
                emit(paragraph);
                at++;
                continue;
            }
            Table table = range.getTable(paragraph);
            draft.table(new DocTable(this::cellLines).cells(table));
            at += Math.max(1, table.numParagraphs());
        }
    }

    private void emit(Paragraph paragraph) throws Refusal {
        String label = numbering.next(paragraph);
        String line = WordLabels.join(label, words.of(paragraph));
        String style = style(paragraph);
        if (CONTENTS.matcher(style).matches()) {
            draft.chrome(line, "table of contents");
        } else {
            draft.line(line, heading(paragraph, style));
        }
    }

    private List<String> cellLines(TableCell cell) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            String label = numbering.next(paragraph);
            WordLabels.join(label, words.of(paragraph))
                    .lines()
                    .map(HtmlWords::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    private String style(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        if (index < 0 || index >= document.getStyleSheet().numStyles()) {
            return "";
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(index);
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static int heading(Paragraph paragraph, String style) {
        Matcher matcher = HEADING.matcher(style);
        if (matcher.matches()) {
            return Math.min(Integer.parseInt(matcher.group(1)), 6);
        }
        int level = paragraph.getLvl();
        if (level >= 0 && level < BODY_LEVEL) {
            return Math.min(level + 1, 6);
        }
        return style.equals("title") || style.equals("标题") ? 1 : 0;
    }

    private void heads() throws Refusal {
        HeaderStories stories = new HeaderStories(document);
        for (String head :
                distinct(
                        stories.getFirstHeaderSubrange(),
                        stories.getOddHeaderSubrange(),
                        stories.getEvenHeaderSubrange())) {
            if (DOCUMENT_NUMBER.matcher(head).matches()) {
                draft.line(head, 0);
            } else {
                draft.chrome(head, "running head");
            }
        }
    }

    private void feet() throws Refusal {
        HeaderStories stories = new HeaderStories(document);
        for (String foot :
                distinct(
                        stories.getFirstFooterSubrange(),
                        stories.getOddFooterSubrange(),
                        stories.getEvenFooterSubrange())) {
            draft.chrome(foot, "page foot");
        }
    }

    private List<String> distinct(@Nullable Range... stories) {
        List<String> lines = new ArrayList<>();
        for (Range story : stories) {
            for (int i = 0; story != null && i < story.numParagraphs(); i++) {
                String line = HtmlWords.strip(words.of(story.getParagraph(i)).replace('\n', ' '));
                if (line.chars().anyMatch(Character::isLetterOrDigit) && !lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private void boxes() throws Refusal {
        Range range = document.getMainTextboxRange();
        boolean any = false;
        for (int i = 0; range != null && i < range.numParagraphs(); i++) {
            String line = words.of(range.getParagraph(i)).strip();
            if (!line.isEmpty()) {
                draft.line(line, 0);
                any = true;
            }
        }
        if (any) {
            draft.problem("文本框里的文字放在了文首，请核对位置");
        }
    }

    private void footnotes() throws Refusal {
        notes(document.getFootnotes(), document.getFootnoteRange());
        notes(document.getEndnotes(), document.getEndnoteRange());
    }

    private void notes(Notes notes, Range range) throws Refusal {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            int start = range.getStartOffset() + notes.getNoteTextStartOffset(i);
            int end = range.getStartOffset() + notes.getNoteTextEndOffset(i);
            if (start < end && end <= range.getEndOffset()) {
                String note = words.of(new Range(start, end, document)).strip();
                draft.chrome("[" + (i + 1) + "] " + note, "footnote");
            }
        }
    }
}
