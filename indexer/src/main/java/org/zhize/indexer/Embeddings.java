package org.zhize.indexer;

import org.zhize.indexer.vector.Embedder;

import java.util.LinkedHashMap;
import java.util.Map;

/** Vectors of questions, the last ones kept: a click on a page or facet asks the same again. */
final class Embeddings {

    private static final int KEPT = 1000;

    private final Embedder embedder;
    private final Map<String, byte[]> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    Embeddings(Embedder embedder) {
        this.embedder = embedder;
    }

    byte[] ofQuestion(String text) {
        synchronized (last) {
            byte[] known = last.get(text);
            if (known != null) {
                return known;
            }
        }
        byte[] vector = embedder.embed(text);
        synchronized (last) {
            last.put(text, vector);
        }
        return vector;
    }
}
