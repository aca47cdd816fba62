package org.zhize.indexer.benchmark;

import org.zhize.indexer.SearchIndex;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How fast documents are indexed, beside the least that indexing Chinese text takes: HanLP's words
 * of the same texts in a Lucene index of one field ({@link BareIndex}).
 *
 * <p>Both get the same batches in one run, by turns first, may use all processors, and commit after
 * each batch, as a load does. Ours writes pairs and words of title, headings and text, what a hit
 * shows and what filters and ranking ask for. Provisions are measured alone, and with the duties
 * read from them, whose words are the same text once more.
 */
public final class IndexingSpeed implements AutoCloseable {

    private final Path folder;
    private Contest provisions;
    private Contest duties;
    private int batches;
    private int warmUps;

    /**
     * @param folder an empty one, which is left with the indexes in it
     */
    public IndexingSpeed(Path folder) throws IOException {
        this.folder = folder;
        provisions = new Contest(folder.resolve("provisions-0"), false);
        duties = new Contest(folder.resolve("duties-0"), true);
    }

    /** Indexes the batch without counting it, into indexes that are left then. */
    public void warmUp(List<IndexedDocument> batch) throws IOException {
        provisions.run(batch);
        duties.run(batch);
        close();
        warmUps++;
        provisions = new Contest(folder.resolve("provisions-" + warmUps), false);
        duties = new Contest(folder.resolve("duties-" + warmUps), true);
    }

    /** Indexes the batch. */
    public void run(List<IndexedDocument> batch) throws IOException {
        batches++;
        provisions.run(batch);
        duties.run(batch);
    }

    /**
     * Prints the measures.
     *
     * @param sample of documents to embed, the first to load the model; less than two for none
     */
    public void print(PrintStream out, List<IndexedDocument> sample)
            throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%d processors; %d batches, before them %d to warm up%n",
                Runtime.getRuntime().availableProcessors(),
                batches,
                warmUps);
        provisions.print(out);
        duties.print(out);
        if (sample.size() > 1) {
            double each = embed(sample, out);
            double without = provisions.ours().seconds() / provisions.charactersSoFar();
            out.printf(
                    Locale.ROOT,
                    "provisions with vectors, one after the other: %,.0f characters/s%n",
                    1 / (without + each));
        }
    }

    /** As is done in the background after a load; seconds for a character. */
    private double embed(List<IndexedDocument> sample, PrintStream out)
            throws IOException, InterruptedException {
        try (SearchIndex index = SearchIndex.open(folder.resolve("vectors"))) {
            index.replace(sample.getFirst());
            index.commit();
            index.embed();
            index.awaitVectors();
            List<IndexedDocument> rest = sample.subList(1, sample.size());
            index.replace(rest);
            index.commit();
            int texts = index.vectors().all() - index.vectors().done();
            long characters = 0;
            for (IndexedDocument document : rest) {
                characters +=
                        document.document().provisions().mapToLong(p -> p.span().length()).sum();
            }
            Clock clock = new Clock();
            clock.start();
            index.embed();
            index.awaitVectors();
            clock.stop();
            clock.print(out, "vectors of %,d texts".formatted(texts), characters);
            return clock.seconds() / characters;
        }
    }

    @Override
    public void close() throws IOException {
        provisions.close();
        duties.close();
    }
}
