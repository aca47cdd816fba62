package org.zhize.indexer.rank;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A few questions on features, one after the other, with a correction of the score at the end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface Tree {

    /** What a candidate gets that ends here; for a split, the mean of those that pass it. */
    float value();

    /** An end. */
    record Leaf(float leaf) implements Tree {
        @Override
        public float value() {
            return leaf;
        }
    }

    /**
     * A question.
     *
     * @param at candidates with this value of the feature and below go low
     */
    record Split(Feature feature, float at, float value, Tree low, Tree high) implements Tree {

        Tree next(float is) {
            return is <= at ? low : high;
        }
    }
}
