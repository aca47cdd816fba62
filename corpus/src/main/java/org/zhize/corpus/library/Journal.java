package org.zhize.corpus.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only file of {@link JournalEntry}s. {@link #append} returns when the disk has them. A
 * program that dies in the middle of an append leaves whole lines and at most one torn one, which
 * the next start cuts off.
 */
final class Journal implements AutoCloseable {

    private final Path file;
    private final List<JournalEntry> entries;
    private FileChannel channel;

    private Journal(Path file, List<JournalEntry> entries, FileChannel channel) {
        this.file = file;
        this.entries = entries;
        this.channel = channel;
    }

    static Journal open(Path file) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        List<JournalEntry> entries = new ArrayList<>();
        int good = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            JournalEntry entry =
                    JournalLine.read(new String(bytes, start, i - start, StandardCharsets.UTF_8));
            start = i + 1;
            if (entry == null) {
                continue;
            }
            if (good < start - lineLength(bytes, i)) {
                throw new LibraryException(
                        "日志 %s 在第 %d 字节处损坏：请从备份恢复数据目录，或换一个空目录重新装载文件".formatted(file, good));
            }
            entries.add(entry);
            good = start;
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() > good) {
            channel.truncate(good);
            channel.force(true);
        }
        channel.position(good);
        return new Journal(file, entries, channel);
    }

    private static int lineLength(byte[] bytes, int newline) {
        int start = newline;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return newline + 1 - start;
    }

    /** The entries the file held when it was opened. */
    List<JournalEntry> entries() {
        return entries;
    }

    void append(List<? extends JournalEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        try {
            write(channel, added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file anew with only these entries, whole or not at all. */
    void compact(List<? extends JournalEntry> live) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            write(out, live);
        }
        channel.close();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.position(channel.size());
    }

    private static void write(FileChannel out, List<? extends JournalEntry> entries)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JournalEntry entry : entries) {
            lines.append(JournalLine.write(entry)).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
