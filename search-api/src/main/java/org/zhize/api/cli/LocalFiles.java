package org.zhize.api.cli;

import org.zhize.corpus.library.Library.Incoming;
import org.zhize.corpus.reader.Readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The files that paths on the command line mean: themselves, and all below folders, in order. */
final class LocalFiles {

    private LocalFiles() {}

    /** A file that could not be opened. */
    record Unreadable(Path file, String sentence) {}

    static List<Path> find(List<String> paths) {
        List<Path> files = new ArrayList<>();
        for (String name : paths) {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new CommandException("没有这个文件或文件夹：" + path);
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(f -> Files.isRegularFile(f) && !isHidden(path, f))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                throw new CommandException("文件夹无法读取：" + path + "（请检查权限）", e);
            }
        }
        return files;
    }

    private static boolean isHidden(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Opens one after the other; those that cannot be opened are left out and told. */
    static Iterator<Incoming> open(List<Path> files, List<Unreadable> unreadable) {
        Iterator<Path> paths = files.iterator();
        return new Iterator<>() {
            private Incoming next = advance();

            private Incoming advance() {
                while (paths.hasNext()) {
                    Path file = paths.next();
                    try {
                        if (Files.size(file) > Readers.MOST_BYTES) {
                            unreadable.add(new Unreadable(file, "文件超过 200 MB，请拆分后再导入。"));
                        } else {
                            return new Incoming(
                                    String.valueOf(file.getFileName()), Files.readAllBytes(file));
                        }
                    } catch (IOException e) {
                        unreadable.add(new Unreadable(file, "文件打不开，请检查权限。"));
                    }
                }
                return END;
            }

            @Override
            public boolean hasNext() {
                return next != END;
            }

            @Override
            public Incoming next() {
                if (next == END) {
                    throw new NoSuchElementException();
                }
                Incoming now = next;
                next = advance();
                return now;
            }
        };
    }

    private static final Incoming END = new Incoming("", new byte[0]);
}
