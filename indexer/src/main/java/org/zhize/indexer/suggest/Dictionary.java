package org.zhize.indexer.suggest;

import org.apache.lucene.index.Term;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.indexer.analysis.Terms;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Vocabulary;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titles of one view and words of the lexicon: what a query can mean here. */
public final class Dictionary implements Vocabulary {

    private static final int SHORTEST_TITLE = 4;
    // Two typing errors are believed in titles of this length.
    private static final int LONG_TITLE = 10;

    // A longer text is a sentence: rare pairs in it are no typing errors.
    private static final int LONGEST_WORD = 6;

    private final View view;
    private final Lexicon lexicon;
    private final TitleSounds sounds;
    private final KnownRegions regions;

    public Dictionary(View view, Lexicon lexicon, TitleSounds sounds, KnownRegions regions) {
        this.regions = regions;
        this.view = view;
        this.lexicon = lexicon;
        this.sounds = sounds;
    }

    @Override
    public List<TitleMatch> titles(String text) {
        return view.catalog().titles().find(text);
    }

    @Override
    public List<StoredDocument> numbered(String issuer, int year, int serial) {
        return view.catalog().titles().numbered(issuer, year, serial);
    }

    @Override
    public List<StoredDocument> numbered(String issuer, int serial) {
        return view.catalog().titles().numbered(issuer, serial);
    }

    @Override
    public Optional<TitleMatch> abbreviated(String text) {
        // 办法 and 执法 are words: a short form of a law is none.
        boolean word = Segmenter.standard().tokens(text).size() < 2;
        return word ? Optional.empty() : view.catalog().titles().abbreviated(text);
    }

    @Override
    public List<Regions.Found> regions(String text) {
        return regions.find(text);
    }

    @Override
    public boolean hasDocumentsOf(Region region) {
        return regions.has(region);
    }

    @Override
    public Optional<String> titleLike(String text) {
        if (text.length() < SHORTEST_TITLE || text.length() > 60 || !Lexicon.isHan(text)) {
            return shortTitleLike(text);
        }
        if (occurs(text)) {
            return Optional.empty();
        }
        Optional<String> same = sounds.titled(String.join("", Segmenter.pinyin(text)));
        if (same.isPresent()) {
            return same;
        }
        int most = text.length() >= LONG_TITLE ? 2 : 1;
        String best = null;
        int fewest = most + 1;
        for (Map.Entry<String, List<StoredDocument>> title :
                view.catalog().titles().all().entrySet()) {
            String key = title.getKey();
            if (key.contains(text)) {
                return Optional.empty();
            }
            if (Math.abs(key.length() - text.length()) <= most) {
                int errors = Edits.between(key, text, fewest - 1);
                if (errors < fewest && TypingErrors.mayBe(text, key)) {
                    fewest = errors;
                    best = key;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    // 消防发 stands in 消防发展, yet typed alone it is 消防法: of three characters only the sound
    // tells, and only where the text is no word.
    private Optional<String> shortTitleLike(String text) {
        boolean candidate =
                text.length() == SHORTEST_TITLE - 1
                        && Lexicon.isHan(text)
                        && lexicon.word(text).isEmpty()
                        && Segmenter.standard().tokens(text).size() > 1;
        return candidate
                ? sounds.titled(String.join("", Segmenter.pinyin(text)))
                        .filter(title -> title.length() == text.length())
                : Optional.empty();
    }

    @Override
    public Optional<String> wordLike(String word) {
        if (word.length() < 2 || word.length() > LONGEST_WORD || !Lexicon.isHan(word)) {
            return Optional.empty();
        }
        return new TypingErrors(lexicon, view.searcher().getIndexReader().numDocs())
                .corrected(word, pair -> frequency(pair) == 0);
    }

    @Override
    public Optional<String> pinyin(String letters) {
        if (letters.length() < 3 || frequency(letters) > 0) {
            return Optional.empty();
        }
        Optional<String> title = sounds.titled(letters);
        return title.isPresent() ? title : lexicon.sounding(letters).map(Lexicon.Word::text);
    }

    @Override
    public Optional<String> spelled(String letters) {
        return frequency(letters) > 0
                ? Optional.empty()
                : new Spelling(lexicon, this::frequency).read(letters);
    }

    private boolean occurs(String text) {
        for (String pair : Terms.bigrams(text)) {
            if (frequency(pair) == 0) {
                return false;
            }
        }
        return view.occurs(text);
    }

    private int frequency(String pair) {
        try {
            return view.searcher()
                    .getIndexReader()
                    .docFreq(new Term(Fields.Type.PROVISION.bigrams(), pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
