package org.zhize.corpus.reader;

import org.zhize.corpus.reader.Reading.Read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a file is by its first bytes and by what it holds, and has it read. */
final class Sniffer {

    private static final int HEAD = 1024; // a PDF may have junk before its mark

    // A web archive: the heads of a message, in any order (Chrome begins with From:).
    private static final Pattern MESSAGE =
            Pattern.compile(
                    "(?is)^\\s*(?:From|MIME-Version|Content-Type|Subject|Snapshot-Content-Location):"
                            + ".{0,900}(?:multipart/related|text/html)");

    private Sniffer() {}

    static List<Reading> read(String name, byte[] bytes, Unpacking unpacking) throws Refusal {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return zip(name, bytes, unpacking);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return List.of(new Read(name, OleFile.read(bytes)));
        }
        if (head.contains("%PDF-")) {
            return List.of(new Read(name, PdfReader.read(bytes)));
        }
        if (head.startsWith("{\\rtf")) {
            return List.of(new Read(name, RtfReader.read(bytes)));
        }
        if (MESSAGE.matcher(head).find()) {
            byte[] page = MhtReader.page(bytes);
            if (page == null) {
                throw new Refusal("这个网页存档（mht）里没有网页正文，请用浏览器另存为 html 再导入。");
            }
            return List.of(new Read(name, text(page)));
        }
        refuseKnown(head);
        return List.of(new Read(name, text(bytes)));
    }

    /** An Office file, an OFD, or an archive of files. */
    private static List<Reading> zip(String name, byte[] bytes, Unpacking unpacking)
            throws Refusal {
        try (ZipArchive zip = ZipArchive.open(bytes, unpacking)) {
            if (zip.has("[Content_Types].xml")) {
                return List.of(new Read(name, office(zip, bytes)));
            }
            if (zip.has("OFD.xml")) {
                return List.of(new Read(name, OfdReader.read(zip)));
            }
            if (zip.has("mimetype") && zip.has("META-INF/manifest.xml")) {
                throw new Refusal("OpenDocument 文件（odt、ods）不能导入，请另存为 docx 或 xlsx。");
            }
            return ZipFolder.read(name, zip, unpacking);
        }
    }

    private static SourceText office(ZipArchive zip, byte[] bytes) throws Refusal {
        String main = DocxRelations.mainPart(zip);
        if (main.startsWith("ppt/")) {
            throw new Refusal("演示文稿（PPT）不能导入，请把文字另存为 docx 或 pdf。");
        }
        if (main.startsWith("xl/")) {
            return XlsxFile.read(zip, bytes);
        }
        return DocxReader.read(zip);
    }

    private static void refuseKnown(String head) throws Refusal {
        boolean image =
                head.startsWith("\u0089PNG")
                        || head.startsWith("\u00ff\u00d8\u00ff")
                        || head.startsWith("GIF8")
                        || head.startsWith("II*\0")
                        || head.startsWith("MM\0*")
                        || (head.startsWith("BM") && head.indexOf('\0') >= 0)
                        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
        if (image) {
            throw new Refusal("这是一张图片，里面没有文字可读。请先做文字识别再导入。");
        }
        if (head.contains("<w:wordDocument")
                || head.contains("progid=\"Word.Document\"")
                || head.contains("progid=\"Excel.Sheet\"")
                || head.contains("<pkg:package")
                || head.contains("<office:document")) {
            throw new Refusal("这种 XML 文档不能导入，请用 Word 或 WPS 另存为 docx 或 xlsx 再导入。");
        }
        if (head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")
                || head.startsWith("\u001f\u008b")) {
            throw new Refusal("只能读取 zip 压缩包，请解压后再导入。");
        }
    }

    private static SourceText text(byte[] bytes) throws Refusal {
        Decoded decoded = CharsetFinder.decode(bytes).withUnixLines();
        if (decoded.text().isBlank()) {
            throw new Refusal("文件里只有空白，没有文字可以导入。");
        }
        if (HtmlReader.canRead(decoded.text())) {
            return HtmlReader.read(HtmlCharset.check(bytes, decoded));
        }
        return MarkdownReader.canRead(decoded.text())
                ? MarkdownReader.read(decoded)
                : TextReader.read(decoded);
    }
}
