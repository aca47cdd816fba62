package org.zhize.indexer;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Just these entries of one view. */
final class TheseQuery extends Query {

    private final int[] docs;

    /**
     * @param docs in any order
     */
    TheseQuery(int[] docs) {
        this.docs = docs.clone();
        Arrays.sort(this.docs);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
                int count = 0;
                for (int doc : docs) {
                    if (doc >= leaf.docBase && doc < leaf.docBase + bits.length()) {
                        bits.set(doc - leaf.docBase);
                        count++;
                    }
                }
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(bits, count), score(), mode, bits.length());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false; // numbers of entries change with the view
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "these " + docs.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TheseQuery query && Arrays.equals(docs, query.docs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(docs);
    }
}
