package org.zhize.indexer.vector;

import java.util.Arrays;

/** A map from long to int by open addressing: a million keys take 24 MB and no objects. */
public final class LongIndex {

    private static final int ABSENT = -1;

    private long[] keys;
    private int[] values;
    private int size;

    public LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
        keys = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, ABSENT);
    }

    public int size() {
        return size;
    }

    /** The value, which is never negative, or -1. */
    public int find(long key) {
        return values[slot(key)];
    }

    public boolean contains(long key) {
        return find(key) != ABSENT;
    }

    /** Keeps the first value of a key. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] != ABSENT) {
            return;
        }
        keys[slot] = key;
        values[slot] = value;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
