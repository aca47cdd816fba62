package org.zhize.indexer.rank;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.query.LayWords;
import org.zhize.indexer.vector.VectorView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words of a question as terms of the fields, and its vector where there is one. */
public final class Question {

    // Beyond this the end of a pasted text is left out.
    private static final int MOST_TERMS = 200;
    // What law says for a word of the question counts less than the word itself.
    private static final float LEGAL = 0.5f;

    private final List<TermScores.Term> bigrams;
    private final List<TermScores.Term> words;
    private final Supplier<byte @Nullable []> vector;
    private final List<Region> regions;
    private @Nullable Nearest nearest;

    private Question(String text, Supplier<byte @Nullable []> vector, List<Region> regions) {
        List<String> legal = LayWords.legal(text);
        this.bigrams = counted(Terms.bigrams(text), terms(legal, Terms::bigrams));
        this.words = counted(Terms.words(text), terms(legal, Terms::words));
        this.vector = vector;
        this.regions = List.copyOf(regions);
    }

    /**
     * A question.
     *
     * @param text the words that are asked for, without operators and references
     * @param vector gives null where there is none; asked for only once the words were searched, so
     *     that it can be made meanwhile
     * @param regions that it names
     */
    public static Question of(
            String text, Supplier<byte @Nullable []> vector, List<Region> regions) {
        return new Question(text, vector, regions);
    }

    List<TermScores.Term> bigrams() {
        return bigrams;
    }

    List<TermScores.Term> words() {
        return words;
    }

    byte @Nullable [] vector() {
        return vector.get();
    }

    /** The nearest vectors to its own, found once for all filters; none where it has none. */
    List<VectorView.Near> nearest(VectorView vectors, int most) throws IOException {
        byte[] asked = vector();
        if (asked == null) {
            return List.of();
        }
        Nearest known = nearest;
        if (known == null || known.vectors != vectors || known.most != most) {
            known = new Nearest(vectors, most, vectors.nearest(asked, most));
            nearest = known;
        }
        return known.found;
    }

    private record Nearest(VectorView vectors, int most, List<VectorView.Near> found) {}

    /** True for a local norm (not a policy document) of a region that is not asked about. */
    boolean isElsewhere(Header header) {
        boolean local = header.rank() == Rank.LOCAL_REGULATION || header.rank() == Rank.LOCAL_RULE;
        List<String> path = header.region().path();
        return local
                && regions.stream()
                        .noneMatch(
                                region ->
                                        startsWith(path, region.path())
                                                || startsWith(region.path(), path));
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
        return beginning.size() <= path.size()
                && path.subList(0, beginning.size()).equals(beginning);
    }

    private static List<String> terms(List<String> texts, Function<String, List<String>> analysis) {
        return texts.stream().flatMap(text -> analysis.apply(text).stream()).distinct().toList();
    }

    private static List<TermScores.Term> counted(List<String> terms, List<String> legal) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String term : terms) {
            if (counts.size() < MOST_TERMS || counts.containsKey(term)) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        List<TermScores.Term> counted = new ArrayList<>();
        counts.forEach(
                (term, count) ->
                        counted.add(new TermScores.Term(new BytesRef(term), count, false)));
        for (String term : legal) {
            if (!counts.containsKey(term)) {
                counted.add(new TermScores.Term(new BytesRef(term), LEGAL, true));
            }
        }
        return counted;
    }

    /** Any of the terms; the more and the rarer, the better. */
    static Query any(String field, List<TermScores.Term> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no terms");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TermScores.Term term : terms) {
            Query one = new TermQuery(new Term(field, term.bytes()));
            any.add(term.weight() == 1 ? one : new BoostQuery(one, term.weight()), Occur.SHOULD);
        }
        return any.build();
    }
}
