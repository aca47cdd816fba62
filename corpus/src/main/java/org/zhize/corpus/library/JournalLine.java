package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.JournalEntry.Deleted;
import org.zhize.corpus.library.JournalEntry.Finished;
import org.zhize.corpus.library.JournalEntry.Loaded;
import org.zhize.corpus.library.JournalEntry.Received;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * An entry as a line: eight hex digits of a CRC-32C over the rest, then tab-separated fields. A
 * line cut short at any byte is told by its checksum.
 */
final class JournalLine {

    private JournalLine() {}

    static String write(JournalEntry entry) {
        String fields =
                switch (entry) {
                    case Received(var at, var hash, var name) ->
                            join("received", at, hash, escape(name));
                    case Loaded(var at, var hash, var source, var name, var id) ->
                            join("loaded", at, hash, escape(source), escape(name), id);
                    case Finished(var at, var hash) -> join("finished", at, hash);
                    case Deleted(var at, var id) -> join("deleted", at, id);
                };
        return checksum(fields) + "\t" + fields;
    }

    /** Null where the line is not whole. */
    static @Nullable JournalEntry read(String line) {
        int tab = line.indexOf('\t');
        if (tab != 8 || !checksum(line.substring(9)).equals(line.substring(0, 8))) {
            return null;
        }
        String[] field = line.substring(9).split("\t", -1);
        try {
            Instant at = Instant.parse(field[1]);
            return switch (field[0]) {
                case "received" -> new Received(at, new ContentHash(field[2]), unescape(field[3]));
                case "loaded" ->
                        new Loaded(
                                at,
                                new ContentHash(field[2]),
                                unescape(field[3]),
                                unescape(field[4]),
                                new DocumentId(field[5]));
                case "finished" -> new Finished(at, new ContentHash(field[2]));
                case "deleted" -> new Deleted(at, new DocumentId(field[2]));
                default -> null;
            };
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static String join(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(field);
        }
        return line.toString();
    }

    private static String checksum(String fields) {
        CRC32C crc = new CRC32C();
        crc.update(fields.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                c =
                        switch (value.charAt(++i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> value.charAt(i);
                        };
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
