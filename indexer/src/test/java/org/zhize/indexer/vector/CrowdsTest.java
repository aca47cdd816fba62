package org.zhize.indexer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** How crowded it is around vectors: forty of one kind, and three that stand alone. */
class CrowdsTest {

    private static final int OF_ONE_KIND = 40;
    private static final int ALONE = 3;
    private static final int ALL = OF_ONE_KIND + ALONE;
    private final Random random = new Random(7);
    @TempDir Path folder;

    @Test
    void isHighWhereManySayTheSame() throws Exception {
        try (VectorStore store = VectorStore.open(folder)) {
            fill(store);
            try (VectorView view = store.view()) {
                float[] crowds = view.crowds();
                for (int place = 0; place < crowds.length; place++) {
                    if (view.key(place) <= OF_ONE_KIND) {
                        assertThat(crowds[place]).isBetween(0.8f, 1f);
                    } else {
                        assertThat(crowds[place]).isBetween(-0.3f, 0.3f);
                    }
                }
            }
        }
    }

    @Test
    void isKeptAndOnlyWhatIsNewIsCounted() throws Exception {
        float[] before;
        try (VectorStore store = VectorStore.open(folder)) {
            fill(store);
            try (VectorView view = store.view()) {
                before = view.crowds();
            }
        }
        try (VectorStore store = VectorStore.open(folder)) {
            try (VectorView view = store.view()) {
                assertThat(view.crowds()).isEqualTo(before);
            }
            store.add(ALL + 1, vector(direction(), 0));
            store.refresh();
            try (VectorView view = store.view()) {
                assertThat(view.crowded()).isEqualTo(ALL);
            }
            count(store);
            try (VectorView view = store.view()) {
                assertThat(view.crowded()).isEqualTo(ALL + 1);
                assertThat(Arrays.copyOf(view.crowds(), ALL)).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 60, 400})
    void isCountedAnewWhereTheFileIsDamaged(int bytes) throws Exception {
        try (VectorStore store = VectorStore.open(folder)) {
            fill(store);
        }
        Path file = folder.resolve("crowds");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        try (VectorStore store = VectorStore.open(folder)) {
            try (VectorView view = store.view()) {
                assertThat(view.crowded()).isZero();
            }
            count(store);
            try (VectorView view = store.view()) {
                assertThat(view.crowded()).isEqualTo(ALL);
            }
        }
    }

    private void fill(VectorStore store) throws Exception {
        double[] kind = direction();
        for (int i = 1; i <= ALL; i++) {
            store.add(i, i <= OF_ONE_KIND ? vector(kind, 0.3) : vector(direction(), 0));
        }
        store.commit();
        store.refresh();
        count(store);
    }

    private static void count(VectorStore store) throws InterruptedException {
        try (VectorFiller filler = new VectorFiller(store, new Embedder(), Stream::empty)) {
            filler.wake();
            filler.finish();
        }
    }

    private double[] direction() {
        return random.doubles(Embedder.DIMENSION, -1, 1).toArray();
    }

    private byte[] vector(double[] direction, double noise) throws IOException {
        double[] moved = direction.clone();
        double squares = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] += noise * (random.nextDouble() * 2 - 1);
            squares += moved[i] * moved[i];
        }
        byte[] bytes = new byte[moved.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(moved[i] * 508 / Math.sqrt(squares));
        }
        return bytes;
    }
}
