package org.zhize.indexer.vector;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How crowded it is around each vector: the mean cosine to its nearest ones. What says the same as
 * thirty other provisions is near to every question of its field, and answers few of them.
 *
 * <p>Kept in a file of its own beside the vectors, since it changes with what stands around a
 * vector. All of it can be counted anew: a file that is absent, damaged or of another model is
 * taken as empty.
 */
final class Crowds {

    private static final String FORMAT = Embedder.RECIPE + "/crowd30/1";

    private final LongIndex places;
    private final float[] values;

    /** Of keys in the order of their values; NaN is unknown. */
    Crowds(long[] keys, float[] values) {
        this.values = values;
        places = new LongIndex(keys.length);
        for (int i = 0; i < keys.length; i++) {
            if (!Float.isNaN(values[i])) {
                places.put(keys[i], i);
            }
        }
    }

    static Crowds none() {
        return new Crowds(new long[0], new float[0]);
    }

    int size() {
        return places.size();
    }

    /** NaN where it is not counted yet. */
    float of(long key) {
        int place = places.find(key);
        return place < 0 ? Float.NaN : values[place];
    }

    static Crowds read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(FORMAT)) {
                return none();
            }
            int size = in.readInt();
            // 12 bytes each: a damaged size must not ask for all memory.
            if (size < 0 || size > Files.size(file) / 12) {
                return none();
            }
            long[] keys = new long[size];
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                keys[i] = in.readLong();
                values[i] = in.readFloat();
            }
            return new Crowds(keys, values);
        } catch (EOFException | java.io.UTFDataFormatException e) {
            return none();
        }
    }

    static void write(Path file, long[] keys, float[] values) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            out.writeUTF(FORMAT);
            out.writeInt(keys.length);
            for (int i = 0; i < keys.length; i++) {
                out.writeLong(keys[i]);
                out.writeFloat(values[i]);
            }
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
