package org.zhize.indexer.vector;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;

/**
 * The sentence model bge-small-zh-v1.5, int8, in this process. One text a call: larger batches are
 * no faster and shift the vectors. No prefix before questions: the first trial found it does not
 * help with law.
 *
 * <p>Loading takes about a second and 60 MB; it happens on the first call.
 */
public final class Embedder {

    public static final int DIMENSION = 512;

    /** Names the model and how its vectors are kept; other vectors must not be mixed in. */
    static final String RECIPE = "bge-small-zh-v1.5-q/byte508/1";

    // Components are within ±0.25 but for one in some thousand: 127 / 0.25.
    private static final float SCALE = 508f;
    // What 512 tokens can hold; the rest of a longer text would only blur its vector.
    private static final int LONGEST = 500;

    private volatile boolean loaded;

    /** The vector of a text, each component as a byte. */
    public byte[] embed(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        float[] vector = Model.INSTANCE.embed(cut).content().vector();
        loaded = true;
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] * SCALE), -127, 127);
        }
        return bytes;
    }

    /** True once a text was embedded. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Cosine of two vectors of this class. */
    public static float cosine(int dotProduct) {
        return dotProduct / (SCALE * SCALE);
    }

    private static final class Model {
        static final BgeSmallZhV15QuantizedEmbeddingModel INSTANCE =
                new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run);
    }
}
