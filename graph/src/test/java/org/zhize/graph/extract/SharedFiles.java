package org.zhize.graph.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Material that lies beside the project, in a folder {@code shared}, where it is there at all; or
 * where {@code -Dzhize.shared=…} says.
 */
final class SharedFiles {

    private SharedFiles() {}

    /** The file or folder; skips the test with a message where it is absent. */
    static Path require(String name) {
        Path found = find(name);
        assumeTrue(found != null, "skipped: no shared/" + name + " beside the project");
        return found;
    }

    private static Path find(String name) {
        String told = System.getProperty("zhize.shared");
        if (told != null) {
            return existing(Path.of(told, name));
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path here = existing(up.resolve("shared").resolve(name));
            if (here != null) {
                return here;
            }
        }
        return null;
    }

    private static Path existing(Path path) {
        return Files.exists(path) ? path : null;
    }
}
