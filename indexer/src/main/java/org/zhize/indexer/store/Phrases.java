package org.zhize.indexer.store;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhize.indexer.analysis.Symbols;

/** Characters next to each other, asked of a field of pairs. */
public final class Phrases {

    private Phrases() {}

    /** All runs of the text, each as a phrase; no match where it holds nothing that is indexed. */
    public static Query of(String field, String text) {
        Symbols symbols = Symbols.of(text);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int runs = 0;
        int start = 0;
        for (int i = 1; i <= symbols.count(); i++) {
            if (i == symbols.count() || !symbols.joined(i)) {
                all.add(run(field, symbols, start, i), Occur.MUST);
                runs++;
                start = i;
            }
        }
        return switch (runs) {
            case 0 -> new MatchNoDocsQuery("no symbols");
            case 1 -> run(field, symbols, 0, symbols.count());
            default -> all.build();
        };
    }

    private static Query run(String field, Symbols symbols, int from, int to) {
        if (to - from == 1) {
            Term term = new Term(field, symbols.symbol(from));
            // A single character stands at the beginning of every pair it is in, or alone.
            return symbols.standsAlone(from) ? new TermQuery(term) : new PrefixQuery(term);
        }
        if (to - from == 2) {
            return new TermQuery(new Term(field, symbols.symbol(from) + symbols.symbol(from + 1)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = from; i + 1 < to; i++) {
            phrase.add(new Term(field, symbols.symbol(i) + symbols.symbol(i + 1)), i - from);
        }
        return phrase.build();
    }
}
