package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The folder that holds everything of one installation, locked by the one program that uses it. The
 * lock goes with the process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    /** Raised when the layout of the folder changes so that an older program would misread it. */
    private static final String FORMAT = "zhize-data 1";

    private final Path path;
    private final long reserve;
    private final FileChannel channel;
    private final boolean fresh;

    private DataDirectory(Path path, long reserve, FileChannel channel, boolean fresh) {
        this.path = path;
        this.reserve = reserve;
        this.channel = channel;
        this.fresh = fresh;
    }

    /**
     * Locks the folder, and begins it where it is empty or missing.
     *
     * @param reserve bytes that stay free on its disk
     */
    public static DataDirectory open(Path path, long reserve) {
        try {
            Files.createDirectories(path);
            boolean fresh = checkFormat(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new LibraryException(
                        "数据目录 %s 正被另一个 zhize 程序使用：请先停止它，或用 ZHIZE_DATA 另指一个目录".formatted(path));
            }
            channel.truncate(0);
            DataDirectory directory = new DataDirectory(path, reserve, channel, fresh);
            directory.requireSpace(0);
            return directory;
        } catch (IOException e) {
            throw new LibraryException("数据目录 %s 无法读写（%s）：请检查路径和权限".formatted(path, e), e);
        }
    }

    /** The URL of the service that runs on a folder; null where none does. */
    public static @Nullable String runningService(Path path) {
        Path file = path.resolve("lock");
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (lock(channel)) {
                return null;
            }
            String url = Files.readString(file).strip();
            return url.isEmpty() ? null : url;
        } catch (IOException e) {
            throw new LibraryException("数据目录 %s 无法读写（%s）：请检查路径和权限".formatted(path, e), e);
        }
    }

    /** Tells other programs where the service answers. */
    public void announce(String url) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(url.getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(false);
        } catch (IOException e) {
            throw new LibraryException("数据目录 %s 无法写入（%s）".formatted(path, e), e);
        }
    }

    public Path path() {
        return path;
    }

    /** True where the folder was begun by this program start. */
    public boolean isFresh() {
        return fresh;
    }

    /** Throws where writing so many bytes would eat into the reserve. */
    public void requireSpace(long bytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free - bytes < reserve) {
                throw new LibraryException(
                        "磁盘空间不足：%s 所在磁盘只剩 %d MB，需要至少 %d MB；请清理磁盘，或用 ZHIZE_DATA 换一个磁盘"
                                .formatted(path, free >> 20, (reserve + bytes) >> 20));
            }
        } catch (IOException e) {
            throw new LibraryException("数据目录 %s 无法读写（%s）：请检查权限".formatted(path, e), e);
        }
    }

    private static boolean checkFormat(Path path) throws IOException {
        Path file = path.resolve("format");
        if (Files.exists(file)) {
            String found = Files.readString(file).strip();
            if (!found.equals(FORMAT)) {
                throw new LibraryException(
                        "数据目录 %s 的格式是“%s”，本程序需要“%s”：请用写它的版本打开，或用 ZHIZE_DATA 另指一个空目录重新装载"
                                .formatted(path, found, FORMAT));
            }
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.anyMatch(f -> !f.getFileName().toString().equals("lock"))) {
                throw new LibraryException(
                        "%s 不是空目录，也不是 zhize 的数据目录：请用 ZHIZE_DATA 另指一个目录".formatted(path));
            }
        }
        Files.writeString(file, FORMAT + "\n");
        return true;
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new LibraryException("数据目录 %s 无法关闭（%s）".formatted(path, e), e);
        }
    }
}
