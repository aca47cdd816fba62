package org.zhize.api.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much of the disk each part of the data directory takes.
 *
 * @param parts by their Chinese names, in the order of the page
 * @param free bytes that are left on that disk, in words
 */
record Disk(List<Part> parts, String total, String free) {

    // Folders of a data directory; what lies beside them is a journal of kilobytes.
    private static final Map<String, String> NAMES =
            Map.of("originals", "原件", "readings", "读取结果", "index", "索引", "graph", "图数据库");

    /** A folder. */
    record Part(String name, String size) {}

    static Disk use(Path folder) {
        List<Part> parts = new ArrayList<>();
        long total = 0;
        for (String name : List.of("originals", "readings", "index", "graph")) {
            long bytes = bytes(folder.resolve(name));
            total += bytes;
            parts.add(new Part(String.valueOf(NAMES.get(name)), words(bytes)));
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            return new Disk(parts, words(total), words(disk.getUsableSpace()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Disk::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // Index and graph make and remove files while they are counted.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String words(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
