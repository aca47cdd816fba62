package org.zhize.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhize.indexer.entry.IndexedDocument;
import org.zhize.indexer.query.SearchRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    @Test
    void holdsWhatWasCommittedAfterADeathWhileWriting(@TempDir Path copy) throws IOException {
        index.replace(GAS);
        index.commit();
        index.replace(Laws.law("燃气管理条例", "2016-02-06", "用户应当安全用气。"));
        index.replace(MINES);
        index.refresh(); // on the disk, but not committed
        copy(folder, copy);
        try (SearchIndex left = SearchIndex.open(copy)) {
            assertThat(left.contents()).containsOnlyKeys(GAS.id());
            assertThat(left.search(SearchRequest.of("报警装置")).total()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnIndexOfAnotherVersionAndBeginsItAnew() throws IOException {
        index.replace(GAS);
        index.commit();
        index.close();
        try (Directory directory = FSDirectory.open(folder.resolve("text"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("zhize.format", "another").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> SearchIndex.open(folder))
                .isInstanceOf(IndexVersionException.class);
        index = SearchIndex.rebuild(folder);
        assertThat(index.contents()).isEmpty();
    }

    @Test
    void embedsOnlyWhatHasNoVectorAfterAStop() throws InterruptedException {
        index.replace(GAS);
        index.commit();
        index.embed();
        index.awaitVectors();
        assertThat(index.vectors()).isEqualTo(new SearchIndex.Vectors(2, 2, false));
        index.close();
        index = SearchIndex.open(folder);
        assertThat(index.vectors().done()).isEqualTo(2);
        index.replace(MINES);
        index.commit();
        assertThat(index.vectors()).isEqualTo(new SearchIndex.Vectors(2, 3, false));
        index.embed();
        index.awaitVectors();
        assertThat(index.vectors()).isEqualTo(new SearchIndex.Vectors(3, 3, false));
    }

    @Test
    @Timeout(60)
    void aSearchGoesOnAfterTheVectorsWereMadeTwice() throws InterruptedException {
        for (IndexedDocument document : List.of(GAS, MINES)) {
            index.replace(document);
            index.commit();
            index.embed();
            index.awaitVectors();
        }
        assertThat(found("报警装置")).containsExactly(GAS.id() + ".a1");
    }

    @Test
    void aLawNamedBesideACommonWordComesBeforeAllOthers() {
        String[] fines = new String[500];
        Arrays.fill(fines, "处罚款，罚款。");
        IndexedDocument others = Laws.law("价格处罚规定", "2010-12-04", fines);
        IndexedDocument named =
                Laws.law(
                        "消防法",
                        "2021-04-29",
                        "为了预防火灾和减少火灾危害，制定本法。",
                        "单位违反本法规定，损坏、挪用或者擅自拆除、停用消防设施、器材的，责令改正，处五千元以上五万元以下罚款。");
        index.replace(List.of(others, named));
        index.commit();
        assertThat(found("消防法 罚款").getFirst()).isEqualTo(named.id() + ".a2");
    }

    @Test
    void showsTheNearestWhereNothingHoldsAllWordsAndSaysSo() {
        index.replace(List.of(GAS, MINES));
        index.commit();
        Results results = index.search(SearchRequest.of("燃气 报警装置 恐龙"));
        assertThat(results.hits()).isNotEmpty();
        assertThat(results.note()).contains("最接近");
        assertThat(index.search(SearchRequest.of("燃气 报警装置")).note()).isNull();
        assertThat(index.search(SearchRequest.of("燃气 AND 恐龙")).hits()).isEmpty();
    }

    @Test
    void findsAnArticleByAQuestionThatSharesFewWordsWithIt() {
        index.replace(List.of(GAS, MINES));
        index.commit();
        assertThat(found("我家楼下开饭店的老板一直没有安装燃气报警装置这样做可以吗")).startsWith(GAS.id() + ".a1");
    }

    private List<String> found(String text) {
        return index.search(SearchRequest.of(text)).hits().stream().map(Hit::id).toList();
    }

    /** The files as they lie there now, as after a sudden end of the program. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
