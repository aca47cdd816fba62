package org.zhize.indexer.store;

import org.zhize.indexer.vector.LongIndex;

import java.util.Arrays;

/** How often each key was seen. */
final class Counter {

    private final LongIndex numbers = new LongIndex(1024);
    private int[] counts = new int[1024];

    void add(long key) {
        int number = numbers.find(key);
        if (number < 0) {
            number = numbers.size();
            numbers.put(key, number);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
        }
        counts[number]++;
    }

    int of(long key) {
        int number = numbers.find(key);
        return number < 0 ? 0 : counts[number];
    }
}
