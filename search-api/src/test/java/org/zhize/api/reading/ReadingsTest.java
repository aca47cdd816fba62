package org.zhize.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.corpus.citation.Edition;
import org.zhize.corpus.library.ContentHash;
import org.zhize.graph.duty.Extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class ReadingsTest {

    private static final ContentHash HASH = ContentHash.of(new byte[] {1});
    private static final ContentHash OTHER = ContentHash.of(new byte[] {2});

    @TempDir Path folder;

    @Test
    void readsBackWhatItWroteToTheLastField() {
        Extraction extraction = sample();
        new Readings(folder).put(HASH, extraction);
        Readings fresh = new Readings(folder);
        assertThat(fresh.find(extraction.document().id(), HASH)).isEqualTo(extraction);
        assertThat(fresh.edition(extraction.document().id(), HASH))
                .isEqualTo(Edition.of(extraction.document()));
    }

    @Test
    void hasNoReadingOfAnotherOriginalNorOfATornFile() throws IOException {
        Extraction extraction = sample();
        new Readings(folder).put(HASH, extraction);
        assertThat(new Readings(folder).find(extraction.document().id(), OTHER)).isNull();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        assertThat(new Readings(folder).find(extraction.document().id(), HASH)).isNull();
        assertThat(new Readings(folder).edition(extraction.document().id(), OTHER)).isNull();
    }

    @Test
    void isWrittenByManyThreadsAtOnce() throws Exception {
        Extraction extraction = sample();
        Readings readings = new Readings(folder);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                writes.add(threads.submit(() -> readings.put(HASH, extraction)));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        }
        assertThat(readings.find(extraction.document().id(), HASH)).isEqualTo(extraction);
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatIsRemoved() throws IOException {
        Extraction extraction = sample();
        Readings readings = new Readings(folder);
        readings.put(HASH, extraction);
        readings.remove(extraction.document().id());
        assertThat(readings.find(extraction.document().id(), HASH)).isNull();
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static Extraction sample() {
        String text =
                """
                松台县人民政府关于做好2025年安全生产工作的通知
                松政发〔2025〕3号
                各乡镇人民政府，县直有关单位：
                为贯彻《中华人民共和国安全生产法》，现通知如下：
                一、压实责任
                （一）抓好燃气整治。由县住建局牵头，县市场监管局配合，2025年10月底前完成排查，每月至少检查一次。
                松台县人民政府
                2025年3月1日
                """;
        var outcome =
                new Understanding()
                        .understand("通知.txt", text.getBytes(StandardCharsets.UTF_8))
                        .getFirst();
        Extraction extraction = ((Understood) outcome).extraction();
        assertThat(extraction.duties()).isNotEmpty();
        return extraction;
    }
}
