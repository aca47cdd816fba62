package org.zhize.indexer.rank;

import java.util.List;
import java.util.Map;

/**
 * What training gives.
 *
 * @param weights by {@link Feature#key}
 * @param trees added to the weighted sum
 */
public record Learned(Map<String, Float> weights, List<Tree> trees) {

    public Learned {
        weights = Map.copyOf(weights);
        trees = List.copyOf(trees);
    }
}
