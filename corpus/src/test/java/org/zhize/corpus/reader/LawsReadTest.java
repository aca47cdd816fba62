package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.reader.SourceText.Format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The collection of laws beside the project: every character is in one line or in chrome. */
class LawsReadTest {

    @Test
    void losesNoCharacterOfAnyLaw() throws IOException {
        Path laws = shared().resolve("laws");
        assumeTrue(Files.isDirectory(laws), "no collection of laws at " + laws);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(laws)) {
            files = walk.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            SourceText read = Shown.read(file.toString(), bytes);
            assertThat(read.format()).as("%s", file).isEqualTo(Format.MARKDOWN);
            assertThat(read.text()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            assertThat(read.lines().getFirst().heading()).as("%s", file).isEqualTo(1);
        }
    }

    private static Path shared() {
        String given = System.getProperty("zhize.shared");
        if (given != null) {
            return Path.of(given);
        }
        Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (at != null) {
            for (Path place : new Path[] {at.resolve("shared"), at.resolveSibling("shared")}) {
                if (Files.isDirectory(place)) {
                    return place;
                }
            }
            at = at.getParent();
        }
        return Path.of("shared");
    }
}
