package org.zhize.indexer.vector;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Vectors by key in a Lucene index of their own, with its HNSW graph. It is cache and search
 * structure in one: rebuilding the text index, or moving a provision to another document, embeds
 * nothing twice. Vectors of another {@link Embedder#RECIPE} are thrown away on opening.
 */
public final class VectorStore implements AutoCloseable {

    static final String VECTOR = "vector";
    static final String KEY = "key";
    private static final String CROWDS = "crowds";
    private static final String RECIPE_KEY = "zhize.vectors";

    private final Directory directory;
    private final IndexWriter writer;
    private final Path crowdsFile;
    private final Object refreshing = new Object();
    private volatile VectorView current;

    private VectorStore(Path folder) throws IOException {
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        crowdsFile = folder.resolve(CROWDS);
        boolean foreign = isForeign(directory);
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig()
                                .setRAMBufferSizeMB(32)
                                .setOpenMode(
                                        foreign
                                                ? IndexWriterConfig.OpenMode.CREATE
                                                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        commit();
        current = new VectorView(DirectoryReader.open(writer), Crowds.read(crowdsFile));
    }

    public static VectorStore open(Path folder) throws IOException {
        return new VectorStore(folder);
    }

    private static boolean isForeign(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        Map<String, String> data = DirectoryReader.listCommits(directory).getLast().getUserData();
        return !Embedder.RECIPE.equals(data.get(RECIPE_KEY));
    }

    /** Adds a vector; the caller sees to it that the key is new. */
    void add(long key, byte[] vector) throws IOException {
        Document entry = new Document();
        entry.add(new KnnByteVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        entry.add(new NumericDocValuesField(KEY, key));
        writer.addDocument(entry);
    }

    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(RECIPE_KEY, Embedder.RECIPE).entrySet());
        writer.commit();
    }

    void refresh() throws IOException {
        synchronized (refreshing) {
            VectorView old = current;
            DirectoryReader newer = DirectoryReader.openIfChanged(old.reader(), writer);
            if (newer != null) {
                current = new VectorView(newer, new Crowds(old.keys(), old.crowds()));
                old.close();
            }
        }
    }

    /** Keeps how crowded it is around the vectors of that view. */
    void crowds(VectorView counted, float[] crowds) throws IOException {
        Crowds.write(crowdsFile, counted.keys(), crowds);
        synchronized (refreshing) {
            VectorView old = current;
            if (old.acquire()) {
                current = new VectorView(old.reader(), new Crowds(counted.keys(), crowds));
                old.close();
            }
        }
    }

    /** The newest view; to be closed. */
    public VectorView view() {
        while (true) {
            VectorView view = current;
            if (view.acquire()) {
                return view;
            }
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
        commit();
        writer.close();
        directory.close();
    }
}
