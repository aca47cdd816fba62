package org.zhize.corpus.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files named by the hash of their content, in 256 folders. */
final class Originals {

    private final Path folder;

    Originals(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Writes beside and renames, so that a name never stands for half a file. */
    void put(ContentHash hash, byte[] content) {
        Path target = path(hash);
        Path beside = target.resolveSibling(hash + ".part");
        try {
            Files.createDirectories(target.getParent());
            try (FileChannel out =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(false);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] get(ContentHash hash) {
        try {
            return Files.readAllBytes(path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(ContentHash hash) {
        try {
            Files.deleteIfExists(path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sweeps what a crash left: half-written files, and files no journal entry speaks of. */
    void keepOnly(Predicate<ContentHash> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.matches("[0-9a-f]{64}") || !wanted.test(new ContentHash(name))) {
                Files.delete(file);
            }
        }
    }

    private Path path(ContentHash hash) {
        return folder.resolve(hash.value().substring(0, 2)).resolve(hash.value());
    }
}
