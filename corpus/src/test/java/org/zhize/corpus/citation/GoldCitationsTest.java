package org.zhize.corpus.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.SharedFiles;
import org.zhize.corpus.citation.Citation.Form;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The citations that a person labelled in three documents, by path, mention and title. */
final class GoldCitationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "004"})
    void findsWhatAPersonFound(String number) {
        JsonNode gold =
                JsonMapper.shared()
                        .readTree(SharedFiles.require("gold/" + number + ".json").toFile());
        Path file =
                SharedFiles.require("seeds").resolve(gold.path("document").path("file").asString());
        List<String> expected = new ArrayList<>();
        for (JsonNode item : gold.path("items")) {
            List<String> path = new ArrayList<>();
            item.path("path").forEach(step -> path.add(step.asString()));
            for (JsonNode citation : item.path("citations")) {
                if (!citation.path("optional").asBoolean(false)) {
                    expected.add(
                            path
                                    + " "
                                    + citation.path("mention").asString()
                                    + " "
                                    + citation.path("title").asString());
                }
            }
        }
        assertThat(found(file)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> found(Path file) {
        Reading.Read read = (Reading.Read) Readers.read(file).getFirst();
        Document document =
                new DocumentParser().parse(read.text(), String.valueOf(file.getFileName()));
        List<String> found = new ArrayList<>();
        CitationFinder finder = CitationFinder.standard();
        finder.find(document)
                .forEach(
                        (address, citations) ->
                                citations.stream()
                                        .filter(c -> c.form() == Form.BRACKETED)
                                        .forEach(
                                                c ->
                                                        found.add(
                                                                document.provision(address)
                                                                                .orElseThrow()
                                                                                .path()
                                                                        + " "
                                                                        + c.mention()
                                                                        + " "
                                                                        + c.title())));
        return found;
    }
}
