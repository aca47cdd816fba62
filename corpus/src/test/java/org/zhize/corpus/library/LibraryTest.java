package org.zhize.corpus.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Library.Read;
import org.zhize.corpus.library.Library.Receipt;
import org.zhize.corpus.library.Library.Waiting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class LibraryTest {

    private static final DocumentId NOTICE = new DocumentId("aaaa");
    private static final DocumentId PLAN = new DocumentId("bbbb");

    @TempDir Path folder;

    @Test
    void keepsWhatWasReceivedUntilItIsFinished() {
        Receipt receipt;
        try (Home home = open()) {
            receipt = home.library.receive("通知\t一.txt", bytes("甲"));
            assertThat(receipt.isKnown()).isFalse();
        }
        try (Home home = open()) {
            assertThat(home.library.pending())
                    .containsExactly(new Waiting(receipt.hash(), "通知\t一.txt"));
            assertThat(home.library.original(receipt.hash())).isEqualTo(bytes("甲"));
            home.library.finished(List.of(receipt.hash()), List.of(read(receipt, NOTICE)));
        }
        try (Home home = open()) {
            assertThat(home.library.pending()).isEmpty();
            assertThat(home.library.documents()).containsOnlyKeys(NOTICE);
            assertThat(home.library.receive("again.txt", bytes("甲")).already())
                    .extracting(Library.Entry::id)
                    .containsExactly(NOTICE);
        }
    }

    @Test
    void takesTheSameBytesOnce() {
        try (Home home = open()) {
            home.library.receive("a.txt", bytes("甲"));
            home.library.receive("b.txt", bytes("甲"));
            assertThat(home.library.pending()).hasSize(1);
        }
    }

    @Test
    void dropsTheOriginalThatAnotherReplaces() throws IOException {
        try (Home home = open()) {
            finish(home, "a.txt", "甲", NOTICE);
            finish(home, "a2.txt", "乙", NOTICE);
            assertThat(home.library.documents().get(NOTICE).fileName()).isEqualTo("a2.txt");
        }
        assertThat(originals()).hasSize(1);
    }

    @Test
    void dropsTheOriginalOfWhichNothingWasRead() throws IOException {
        try (Home home = open()) {
            Receipt receipt = home.library.receive("bad.bin", bytes("\u0000"));
            home.library.finished(List.of(receipt.hash()), List.of());
            assertThat(home.library.pending()).isEmpty();
        }
        assertThat(originals()).isEmpty();
    }

    @Test
    void keepsAnArchiveWhileOneOfItsDocumentsIsLeft() throws IOException {
        try (Home home = open()) {
            Receipt zip = home.library.receive("a.zip", bytes("zip"));
            home.library.finished(
                    List.of(zip.hash()),
                    List.of(
                            new Read(zip.hash(), "a.zip", "a.zip!1.txt", NOTICE),
                            new Read(zip.hash(), "a.zip", "a.zip!2.txt", PLAN)));
            assertThat(home.library.delete(NOTICE)).isTrue();
            assertThat(originals()).hasSize(1);
            assertThat(home.library.delete(PLAN)).isTrue();
            assertThat(home.library.delete(PLAN)).isFalse();
        }
        assertThat(originals()).isEmpty();
    }

    @Test
    void survivesAJournalCutAtAnyByte() throws IOException {
        try (Home home = open()) {
            finish(home, "a.txt", "甲", NOTICE);
            finish(home, "b.txt", "乙", PLAN);
        }
        Path journal = folder.resolve("journal");
        byte[] whole = Files.readAllBytes(journal);
        int documents = 0;
        // Every byte of the last entries, and some of each before.
        for (int cut = 0; cut <= whole.length; cut += cut < whole.length - 150 ? 13 : 1) {
            Files.write(journal, Arrays.copyOf(whole, cut));
            try (Home home = open()) {
                int now = home.library.documents().size();
                assertThat(now)
                        .as("documents after %d bytes", cut)
                        .isGreaterThanOrEqualTo(documents);
                documents = now;
                // What comes after a torn line is not lost with it.
                home.library.receive("c.txt", bytes("丙"));
            }
            try (Home home = open()) {
                assertThat(home.library.pending()).extracting(Waiting::fileName).contains("c.txt");
            }
        }
        assertThat(documents).isEqualTo(2);
    }

    @Test
    void saysWhereAJournalIsDamagedInTheMiddle() throws IOException {
        try (Home home = open()) {
            finish(home, "a.txt", "甲", NOTICE);
            finish(home, "b.txt", "乙", PLAN);
        }
        Path journal = folder.resolve("journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[30]++;
        Files.write(journal, bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("损坏");
    }

    @Test
    void sweepsWhatACrashLeftBesideTheJournal() throws IOException {
        try (Home home = open()) {
            finish(home, "a.txt", "甲", NOTICE);
        }
        Path stray = folder.resolve("originals/ff/" + "f".repeat(64));
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "half a file");
        Files.writeString(stray.resolveSibling("x.part"), "less");
        open().close();
        assertThat(originals()).hasSize(1);
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (Home home = open()) {
            assertThat(home.directory.path()).exists();
            assertThatThrownBy(this::open)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("另一个 zhize 程序");
        }
    }

    @Test
    void refusesAnotherFormatAndAForeignFolder(@TempDir Path foreign) throws IOException {
        open().close();
        Files.writeString(folder.resolve("format"), "zhize-data 99\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("zhize-data 99");
        Files.writeString(foreign.resolve("letter.txt"), "private");
        assertThatThrownBy(() -> DataDirectory.open(foreign, 0))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("不是空目录");
    }

    @Test
    void refusesToFillTheDisk() {
        assertThatThrownBy(() -> DataDirectory.open(folder, Long.MAX_VALUE / 2))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("磁盘空间不足");
    }

    private record Home(DataDirectory directory, Library library) implements AutoCloseable {
        @Override
        public void close() {
            library.close();
            directory.close();
        }
    }

    private Home open() {
        DataDirectory directory = DataDirectory.open(folder, 0);
        try {
            return new Home(directory, Library.open(directory));
        } catch (LibraryException e) {
            directory.close();
            throw e;
        }
    }

    private static void finish(Home home, String name, String words, DocumentId id) {
        Receipt receipt = home.library.receive(name, bytes(words));
        home.library.finished(List.of(receipt.hash()), List.of(read(receipt, id)));
    }

    private static Read read(Receipt receipt, DocumentId id) {
        return new Read(receipt.hash(), receipt.fileName(), receipt.fileName(), id);
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("originals"))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
