package org.zhize.corpus.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document put together from the inner XML of its parts. */
final class Docx {

    private static final String NAMESPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String sections = "";
    private String body = "";

    Docx body(String xml) {
        body = xml;
        return this;
    }

    Docx numbering(String xml) {
        return part("numbering", "w:numbering", xml);
    }

    Docx styles(String xml) {
        return part("styles", "w:styles", xml);
    }

    Docx footnotes(String xml) {
        return part("footnotes", "w:footnotes", xml);
    }

    Docx header(String xml) {
        sections += "<w:headerReference w:type=\"default\" r:id=\"header\"/>";
        return part("header", "w:hdr", xml);
    }

    Docx footer(String xml) {
        sections += "<w:footerReference w:type=\"default\" r:id=\"footer\"/>";
        return part("footer", "w:ftr", xml);
    }

    private Docx part(String name, String root, String xml) {
        parts.put("word/" + name + ".xml", "<" + root + NAMESPACES + ">" + xml + "</" + root + ">");
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
                        .formatted(name, TYPE, name, name));
        return this;
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/></Relationships>"
                        .formatted(TYPE));
        all.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        String document =
                "<w:document%s><w:body>%s<w:sectPr>%s</w:sectPr></w:body></w:document>"
                        .formatted(NAMESPACES, body, sections);
        all.put("word/document.xml", document);
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
