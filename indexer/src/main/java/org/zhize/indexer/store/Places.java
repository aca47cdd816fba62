package org.zhize.indexer.store;

import java.util.Arrays;

/** From a key to the entries that have it; key 0 means none. */
final class Places {

    private final long[] keys;
    private final int[] docs;

    Places(long[] keyOfDoc) {
        int count = 0;
        for (long key : keyOfDoc) {
            if (key != 0) {
                count++;
            }
        }
        long[] sorted = new long[count];
        int at = 0;
        for (long key : keyOfDoc) {
            if (key != 0) {
                sorted[at++] = key;
            }
        }
        Arrays.sort(sorted);
        keys = sorted;
        docs = new int[count];
        Arrays.fill(docs, -1);
        for (int doc = 0; doc < keyOfDoc.length; doc++) {
            if (keyOfDoc[doc] != 0) {
                int slot = first(keyOfDoc[doc]);
                while (docs[slot] >= 0) {
                    slot++;
                }
                docs[slot] = doc;
            }
        }
    }

    int[] of(long key) {
        int from = first(key);
        int to = from;
        while (to < keys.length && keys[to] == key) {
            to++;
        }
        return Arrays.copyOfRange(docs, from, to);
    }

    private int first(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
