package org.zhize.indexer.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.zhize.indexer.analysis.Pairs;
import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.analysis.Words;

import java.util.List;

/**
 * A value of a field that was analysed before: titles and headings stand in every entry of their
 * document, and are read once for all.
 */
final class AnalysedField {

    // Which words and how often, not where: phrases are asked of the pairs.
    private static final FieldType FREQUENCIES = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        FREQUENCIES.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        FREQUENCIES.freeze();
    }

    private AnalysedField() {}

    static Field pairs(String name, Symbols symbols) {
        return new OfPairs(name, symbols);
    }

    static Field words(String name, List<String> words) {
        return new OfWords(name, words);
    }

    private static final class OfPairs extends Field {
        private final Symbols symbols;

        OfPairs(String name, Symbols symbols) {
            super(name, TextField.TYPE_NOT_STORED);
            this.symbols = symbols;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            Pairs pairs = reuse instanceof Pairs used ? used : new Pairs();
            pairs.read(symbols);
            return pairs;
        }
    }

    private static final class OfWords extends Field {
        private final List<String> words;

        OfWords(String name, List<String> words) {
            super(name, FREQUENCIES);
            this.words = words;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            Words stream = reuse instanceof Words used ? used : new Words();
            stream.read(words);
            return stream;
        }
    }
}
