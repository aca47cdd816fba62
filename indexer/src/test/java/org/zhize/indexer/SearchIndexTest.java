package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.query.SearchRequest;

import java.nio.file.Path;
import java.util.List;

class SearchIndexTest {

    private static final IndexedDocument GAS =
            Laws.law("燃气管理条例", "2016-02-06", "燃气经营者应当安装报警装置。", "县级以上人民政府负责燃气管理。");
    private static final IndexedDocument MINES =
            Laws.law("矿山安全法", "2009-08-27", "矿山企业应当建立安全生产责任制。");

    @TempDir private Path folder;
    private SearchIndex index;

    @BeforeEach
    void opens() {
        index = SearchIndex.open(folder);
    }

    @AfterEach
    void closes() {
        index.close();
    }

    @Test
    void findsWhatWasWrittenAfterARefresh() {
        index.replace(List.of(GAS, MINES));
        assertThat(found("报警装置")).isEmpty();
        index.refresh();
        assertThat(found("报警装置")).containsExactly(GAS.id() + ".a1");
    }

    @Test
    void replacesAndDeletesWholeDocuments() {
        index.replace(List.of(GAS, MINES));
        index.replace(Laws.law("燃气管理条例", "2016-02-06", "用户应当安全用气。"));
        index.delete(MINES.id());
        index.commit();
        assertThat(found("报警装置")).isEmpty();
        assertThat(index.counts()).isEqualTo(new SearchIndex.Counts(1, 1, 0));
        assertThat(index.contents()).containsOnlyKeys(GAS.id());
    }

    @Test
    void keepsWhatWasCommitted() {
        index.replace(GAS);
        index.commit();
        index.close();
        index = SearchIndex.open(folder);
        assertThat(index.contents()).containsEntry(GAS.id(), GAS.contentHash());
    }

    @Test
    void copiesItselfWhileItRuns(@TempDir Path copy) {
        index.replace(GAS);
        index.commit();
        index.snapshot(copy);
        index.delete(GAS.id());
        index.commit();
        try (SearchIndex restored = SearchIndex.open(copy)) {
            assertThat(restored.contents()).containsOnlyKeys(GAS.id());
        }
    }

    private List<String> found(String text) {
        return index.search(SearchRequest.of(text)).hits().stream().map(Hit::id).toList();
    }
}
