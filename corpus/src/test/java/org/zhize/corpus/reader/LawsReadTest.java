package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.SharedFiles;
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
        Path laws = SharedFiles.require("laws");
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
}
