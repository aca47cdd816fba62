package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhize.corpus.SharedFiles;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.document.Table.Meaning;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outline of the seeds is the one that was labelled by hand. */
class SeedsTest {

    @ParameterizedTest
    @ValueSource(strings = {"000_1f3c013473f0598f", "001_c6cba43265991a68", "004_e760ef487eef224f"})
    void givesPathsAndTitlesOfTheGold(String name) {
        Document document = Sources.parse(SharedFiles.require("seeds/" + name + ".txt"));
        Path file = SharedFiles.require("gold/" + name.substring(0, 3) + ".json");
        JsonNode gold = JsonMapper.builder().build().readTree(file.toFile());
        Map<String, String> wanted = new LinkedHashMap<>();
        for (JsonNode item : gold.get("items")) {
            StringBuilder path = new StringBuilder();
            item.get("path").forEach(step -> path.append('/').append(step.asString()));
            JsonNode title = item.get("title");
            wanted.put(path.toString(), title.isNull() ? "" : title.asString());
        }
        Map<String, String> found = new LinkedHashMap<>();
        document.provisions()
                .forEach(p -> found.put("/" + String.join("/", p.path()), title(document, p)));
        assertThat(found).containsAllEntriesOf(wanted);
    }

    @Test
    void readsTheFlattenedAnnexWithoutLosingOrShiftingACell() {
        Document document = Sources.parse(SharedFiles.require("seeds/001_c6cba43265991a68.txt"));
        Section annex = (Section) document.blocks().getLast();
        Table table = (Table) annex.children().getFirst();
        assertThat(table.rows()).hasSize(70);
        assertThat(table.rows().stream().map(r -> r.provision().path().get(1)).distinct())
                .hasSize(37);
        int owner = table.column(Meaning.RESPONSIBLE);
        int content = table.column(Meaning.CONTENT);
        for (Row row : table.rows()) {
            assertThat(row.cells())
                    .as(row.provision().path().toString())
                    .filteredOn(cell -> cell.column() == owner || cell.column() == content)
                    .hasSize(2)
                    .noneMatch(Row.Cell::shared);
        }
        assertThat(table.rows().stream().filter(row -> row.subtitle() != null)).hasSize(5);
    }

    private static String title(Document document, Provision provision) {
        return provision.heading() == null ? "" : document.text(provision.heading());
    }
}
