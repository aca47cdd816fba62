package org.zhize.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of what cannot be derived: the originals, the journal, the format. */
final class Backup {

    private final Path data;

    Backup(Path data) {
        this.data = data;
    }

    /** Into a folder that is missing or empty; returns how many originals were copied. */
    int copy(Path target) {
        try {
            Files.createDirectories(target);
            try (Stream<Path> there = Files.list(target)) {
                if (there.findAny().isPresent()) {
                    throw new CommandException("备份文件夹 %s 不是空的：请另选一个".formatted(target));
                }
            }
            List<Path> files;
            try (Stream<Path> walk = Files.walk(data.resolve("originals"))) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                Path copy = target.resolve(data.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Files.copy(data.resolve("journal"), target.resolve("journal"));
            // Last: a folder without it is no data directory, so half a backup is none.
            Files.copy(data.resolve("format"), target.resolve("format"));
            return files.size();
        } catch (IOException e) {
            throw new CommandException("无法备份到 %s（%s）".formatted(target, e), e);
        }
    }
}
