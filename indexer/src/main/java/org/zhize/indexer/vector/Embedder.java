package org.zhize.indexer.vector;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The sentence model bge-small-zh-v1.5, int8, in this process. One text a call: larger batches are
 * no faster and shift the vectors. No prefix before questions: the first trial found it does not
 * help with law. For several threads at once.
 *
 * <p>Of the library with the model only the files are used. Its own encoder spreads one short text
 * over all cores, which takes twice the processor time for the same vectors.
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

    /** The vector of a text, each component as a byte. */
    public byte[] embed(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        float[] vector = Model.INSTANCE.encode(cut);
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        double scale = SCALE / Math.sqrt(squares);
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] * scale), -127, 127);
        }
        return bytes;
    }

    /** Cosine of two vectors of this class. */
    public static float cosine(int dotProduct) {
        return dotProduct / (SCALE * SCALE);
    }

    private record Model(OrtEnvironment runtime, OrtSession session, HuggingFaceTokenizer tokens) {

        static final Model INSTANCE = load();

        private static Model load() {
            OrtEnvironment runtime = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                    InputStream network = file("bge-small-zh-v1.5-q.onnx");
                    InputStream words = file("bge-small-zh-v1.5-q-tokenizer.json")) {
                options.setIntraOpNumThreads(1);
                return new Model(
                        runtime,
                        runtime.createSession(network.readAllBytes(), options),
                        HuggingFaceTokenizer.newInstance(
                                words,
                                Map.of(
                                        "padding", "false",
                                        "truncation", "true",
                                        "maxLength", "512",
                                        "modelMaxLength", "512")));
            } catch (OrtException e) {
                throw new IllegalStateException("the sentence model cannot be loaded", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream file(String name) throws IOException {
            InputStream file =
                    BgeSmallZhV15QuantizedEmbeddingModel.class
                            .getClassLoader()
                            .getResourceAsStream(name);
            if (file == null) {
                throw new IOException(name + " is missing from the jar of the sentence model");
            }
            return file;
        }

        /** What the model makes of the first token, which stands for the sentence. */
        float[] encode(String text) {
            Encoding encoding = tokens.encode(text);
            try (OnnxTensor ids = tensor(encoding.getIds());
                    OnnxTensor attention = tensor(encoding.getAttentionMask());
                    OnnxTensor types = tensor(encoding.getTypeIds());
                    OrtSession.Result result =
                            session.run(
                                    Map.of(
                                            "input_ids", ids,
                                            "attention_mask", attention,
                                            "token_type_ids", types))) {
                return ((float[][][]) result.get(0).getValue())[0][0];
            } catch (OrtException e) {
                throw new IllegalStateException("the sentence model fails on: " + text, e);
            }
        }

        private OnnxTensor tensor(long[] row) throws OrtException {
            return OnnxTensor.createTensor(runtime, new long[][] {row});
        }
    }
}
