package org.zhize.api.export;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.document.Documents;
import org.zhize.corpus.document.Document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A document as a file, in the format that the caller accepts. */
@RestController
class ExportController {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String MARKDOWN = "text/markdown";
    private static final String PLAIN = "text/plain";

    private final Documents documents;

    ExportController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(path = "/api/documents/{id}/export", produces = WORD)
    ResponseEntity<byte[]> word(@PathVariable String id) {
        Document document = document(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WordFile.write(Manuscript.of(document), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(document, bytes.toByteArray(), ".docx", WORD);
    }

    /** With a byte order mark, so that every editor of Windows sees UTF-8. */
    @GetMapping(path = "/api/documents/{id}/export", produces = PLAIN)
    ResponseEntity<byte[]> plain(@PathVariable String id) {
        Document document = document(id);
        return file(
                document,
                utf8("\ufeff" + TextFile.plain(Manuscript.of(document))),
                ".txt",
                PLAIN + ";charset=UTF-8");
    }

    @GetMapping(path = "/api/documents/{id}/export", produces = MARKDOWN)
    ResponseEntity<byte[]> markdown(@PathVariable String id) {
        Document document = document(id);
        return file(
                document,
                utf8(TextFile.markdown(Manuscript.of(document))),
                ".md",
                MARKDOWN + ";charset=UTF-8");
    }

    private Document document(String id) {
        return documents.open(id).document();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(
            Document document, byte[] content, String ending, String type) {
        String title = document.header().title();
        String part = document.header().part();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name(part == null ? title : title + part) + ending,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    // What no file system takes, and nothing so long that a save dialog cuts the ending off.
    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }
}
