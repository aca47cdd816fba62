package org.zhize.api.ledger;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Ledgers as files to save. */
public final class LedgerFiles {

    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private LedgerFiles() {}

    public static ResponseEntity<byte[]> csv(LedgerTable table, String title) {
        return file(table::writeCsv, title, ".csv", CSV + ";charset=UTF-8");
    }

    public static ResponseEntity<byte[]> xlsx(LedgerTable table, String title) {
        return file(table::writeXlsx, title, ".xlsx", XLSX);
    }

    private static ResponseEntity<byte[]> file(
            Writing writing, String title, String ending, String type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(title) + "责任清单" + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    // What no file system takes, and nothing so long that a save dialog cuts the ending off.
    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }

    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }
}
