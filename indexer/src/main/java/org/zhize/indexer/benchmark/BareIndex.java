package org.zhize.indexer.benchmark;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.zhize.corpus.segment.Segmenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Lucene as it comes, with the words that HanLP gives as it comes: what ours is held against. */
final class BareIndex implements AutoCloseable {

    private final Directory directory;
    private final IndexWriter writer;

    BareIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig());
    }

    /** On all processors, as all here. */
    List<List<String>> segment(List<String> texts) {
        return texts.parallelStream().map(Segmenter::bareWords).toList();
    }

    void add(List<String> texts, List<List<String>> words) {
        IntStream.range(0, texts.size())
                .parallel()
                .forEach(
                        i -> {
                            Document entry = new Document();
                            entry.add(new StoredField("text", texts.get(i)));
                            entry.add(new TextField("words", new Words(words.get(i))));
                            try {
                                writer.addDocument(entry);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    private static final class Words extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> words;

        Words(List<String> words) {
            this.words = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(words.next());
            return true;
        }
    }
}
