package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.store.Catalog;
import org.zhize.indexer.store.View;
import org.zhize.indexer.suggest.BodyNames;
import org.zhize.indexer.suggest.Dictionary;
import org.zhize.indexer.suggest.KnownRegions;
import org.zhize.indexer.suggest.Lexicon;
import org.zhize.indexer.suggest.Suggester;
import org.zhize.indexer.suggest.TitleSounds;

import java.io.IOException;

/**
 * Keeps what is costly to make for reading queries: the sounds of titles while the catalogue stays,
 * the lexicon while the index grows by less than a fifth.
 */
final class Dictionaries {

    private @Nullable Catalog catalog;
    private @Nullable TitleSounds sounds;
    private @Nullable KnownRegions regions;
    private @Nullable Lexicon lexicon;
    private final Endings endings = new Endings();
    private int size;

    synchronized Dictionary of(View view) throws IOException {
        TitleSounds titles = sounds;
        KnownRegions places = regions;
        if (titles == null || places == null || catalog != view.catalog()) {
            titles = new TitleSounds(view);
            sounds = titles;
            places = new KnownRegions(view);
            regions = places;
            catalog = view.catalog();
        }
        return new Dictionary(view, lexicon(view), titles, places);
    }

    Suggester suggester(View view) throws IOException {
        return endings.of(view, words(view));
    }

    private synchronized Lexicon words(View view) throws IOException {
        return lexicon(view);
    }

    private Lexicon lexicon(View view) throws IOException {
        Lexicon words = lexicon;
        int now = view.searcher().getIndexReader().numDocs();
        if (words == null || Math.abs(now - size) * 5 > size) {
            words = new Lexicon(view);
            lexicon = words;
            size = now;
        }
        return words;
    }

    /** What suggestions are made of, apart: a search does not wait for them. */
    private static final class Endings {
        private @Nullable Catalog catalog;
        private @Nullable Lexicon lexicon;
        private @Nullable BodyNames bodies;
        private @Nullable Suggester suggester;

        synchronized Suggester of(View view, Lexicon words) {
            BodyNames names = bodies;
            if (names == null || lexicon != words) {
                names = new BodyNames(view);
                bodies = names;
            }
            Suggester known = suggester;
            if (known == null || lexicon != words || catalog != view.catalog()) {
                known = new Suggester(view, words, names);
                suggester = known;
            }
            lexicon = words;
            catalog = view.catalog();
            return known;
        }
    }
}
