package org.zhize.corpus.names;

import org.zhize.corpus.text.Span;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ObjIntConsumer;

/**
 * Leftmost longest match of many words in one pass. Transitions lie in one open-addressed table, so
 * that 20,000 words take a few MB and a step costs one probe.
 */
final class Trie {

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] words = new int[1 << 12];
    private int nodes = 1;
    private int transitions;

    Trie(Collection<String> surfaces) {
        Arrays.fill(keys, -1);
        Arrays.fill(words, -1);
        int index = 0;
        for (String surface : surfaces) {
            if (surface.isEmpty()) {
                throw new IllegalArgumentException("empty surface at " + index);
            }
            add(surface, index++);
        }
    }

    /** Calls back with each match and the index of its word in the collection given. */
    void find(String text, ObjIntConsumer<Span> found) {
        int at = 0;
        while (at < text.length()) {
            int node = 0;
            int end = -1;
            int word = -1;
            for (int i = at; i < text.length(); i++) {
                node = next(node, text.charAt(i));
                if (node < 0) {
                    break;
                }
                if (words[node] >= 0) {
                    end = i + 1;
                    word = words[node];
                }
            }
            if (word < 0) {
                at++;
            } else {
                found.accept(new Span(at, end), word);
                at = end;
            }
        }
    }

    private int next(int node, char c) {
        long key = ((long) node << 16) | c;
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != -1; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private void add(String surface, int word) {
        int node = 0;
        for (int i = 0; i < surface.length(); i++) {
            int next = next(node, surface.charAt(i));
            if (next < 0) {
                next = nodes++;
                put(((long) node << 16) | surface.charAt(i), next);
                if (next >= words.length) {
                    int old = words.length;
                    words = Arrays.copyOf(words, old * 2);
                    Arrays.fill(words, old, words.length, -1);
                }
            }
            node = next;
        }
        words[node] = word;
    }

    private void put(long key, int target) {
        if (++transitions * 2 > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            Arrays.fill(keys, -1);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != -1) {
                    place(oldKeys[i], oldTargets[i]);
                }
            }
        }
        place(key, target);
    }

    private void place(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & mask;
    }
}
