package org.zhize.indexer.benchmark;

import org.zhize.indexer.SearchIndex;
import org.zhize.indexer.entry.DutyEntry;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Our index and a bare one, which get the same texts. */
final class Contest implements AutoCloseable {

    private final boolean withDuties;
    private final SearchIndex index;
    private final BareIndex bare;
    private final Clock ours = new Clock();
    private final Clock segmenting = new Clock();
    private final Clock writing = new Clock();
    private int batches;
    private long characters;
    private long entries;

    Contest(Path folder, boolean withDuties) throws IOException {
        this.withDuties = withDuties;
        index = SearchIndex.open(folder.resolve("index"));
        bare = new BareIndex(folder.resolve("bare"));
    }

    void run(List<IndexedDocument> documents) throws IOException {
        List<IndexedDocument> batch = documents.stream().map(this::limited).toList();
        List<String> texts = texts(batch);
        if (batches++ % 2 == 0) {
            runOurs(batch);
            runBare(texts);
        } else {
            runBare(texts);
            runOurs(batch);
        }
        entries += texts.size();
        characters += characters(texts);
    }

    private IndexedDocument limited(IndexedDocument d) {
        return withDuties
                ? d
                : new IndexedDocument(d.document(), d.contentHash(), List.of(), d.citations());
    }

    private void runOurs(List<IndexedDocument> batch) throws IOException {
        ours.time(
                () -> {
                    index.replace(batch);
                    index.commit();
                });
    }

    private void runBare(List<String> texts) throws IOException {
        List<List<String>> words = new ArrayList<>();
        segmenting.time(() -> words.addAll(bare.segment(texts)));
        writing.time(
                () -> {
                    bare.add(texts, words);
                    bare.commit();
                });
    }

    private static List<String> texts(List<IndexedDocument> documents) {
        List<String> texts = new ArrayList<>();
        for (IndexedDocument document : documents) {
            String text = document.document().text();
            document.document().provisions().forEach(p -> texts.add(p.span().of(text)));
            document.duties().stream().map(DutyEntry::statement).forEach(texts::add);
        }
        return texts;
    }

    static long characters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    Clock ours() {
        return ours;
    }

    long charactersSoFar() {
        return characters;
    }

    void print(PrintStream out) {
        Clock both = segmenting.with(writing);
        out.printf(
                Locale.ROOT,
                "%s: %,d entries, %,d characters%n",
                withDuties ? "provisions and duties" : "provisions",
                entries,
                characters);
        segmenting.print(out, "  HanLP alone", characters);
        writing.print(out, "  Lucene alone", characters);
        both.print(out, "  both, bare", characters);
        ours.print(out, "  this index", characters);
        out.printf(
                Locale.ROOT,
                "  this index to bare: %.2f times the time, %.2f times the CPU time%n",
                ours.seconds() / both.seconds(),
                ours.cpuSeconds() / both.cpuSeconds());
    }

    @Override
    public void close() throws IOException {
        index.close();
        bare.close();
    }
}
