package org.zhize.api.measure;

import org.zhize.api.load.Indexing;
import org.zhize.api.load.Loader;
import org.zhize.api.reading.Understanding;
import org.zhize.api.reading.Understanding.Outcome.Understood;
import org.zhize.corpus.library.Library.Incoming;
import org.zhize.indexer.benchmark.IndexingSpeed;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast files are indexed. They are read first, a batch of the size of a load at a time, and
 * each batch is indexed as a load does and by {@link IndexingSpeed}'s bare measure. The first
 * batches are indexed twice, so that the compiler is through with most of the code.
 */
public final class IndexingBenchmark {

    private static final int WARM_UPS = 2;
    // Texts to embed: some 5 seconds on two processors.
    private static final int SAMPLE = 500;

    private IndexingBenchmark() {}

    /** Prints the measures; what cannot be read is left out. */
    public static void run(Iterator<Incoming> files, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("zhize-indexing");
        try (IndexingSpeed speed = new IndexingSpeed(folder)) {
            Understanding understanding = new Understanding();
            List<List<IndexedDocument>> first = new ArrayList<>();
            while (files.hasNext() && first.size() < WARM_UPS) {
                first.add(batch(files, understanding));
            }
            for (List<IndexedDocument> batch : first) {
                speed.warmUp(batch);
            }
            Sample sample = new Sample();
            for (List<IndexedDocument> batch : first) {
                speed.run(batch);
                sample.take(batch);
            }
            while (files.hasNext()) {
                List<IndexedDocument> batch = batch(files, understanding);
                speed.run(batch);
                sample.take(batch);
            }
            speed.print(out, sample.documents);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            delete(folder);
        }
    }

    /** Every tenth document, so that the texts are not of one law. */
    private static final class Sample {
        private final List<IndexedDocument> documents = new ArrayList<>();
        private long texts;

        void take(List<IndexedDocument> batch) {
            for (int i = 0; i < batch.size() && texts < SAMPLE; i += 10) {
                documents.add(batch.get(i));
                texts += batch.get(i).document().provisions().count();
            }
        }
    }

    private static List<IndexedDocument> batch(
            Iterator<Incoming> files, Understanding understanding) {
        List<IndexedDocument> batch = new ArrayList<>();
        long entries = 0;
        while (files.hasNext() && entries < Loader.ENTRIES_A_COMMIT) {
            Incoming file = files.next();
            for (Understanding.Outcome outcome :
                    understanding.understand(file.fileName(), file.content())) {
                if (outcome instanceof Understood(_, var extraction)) {
                    IndexedDocument document = Indexing.document(file.fileName(), extraction);
                    batch.add(document);
                    entries += document.document().provisions().count();
                    entries += document.duties().size();
                }
            }
        }
        return batch;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
