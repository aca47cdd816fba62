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
    private @Nullable BodyNames bodies;
    private @Nullable Suggester suggester;
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
            suggester = null;
        }
        return new Dictionary(view, lexicon(view), titles, places);
    }

    synchronized Suggester suggester(View view) throws IOException {
        of(view); // a new catalogue makes the old suggester void
        Suggester known = suggester;
        if (known == null) {
            BodyNames names = bodies;
            if (names == null) {
                names = new BodyNames(view);
                bodies = names;
            }
            known = new Suggester(view, lexicon(view), names);
            suggester = known;
        }
        return known;
    }

    private Lexicon lexicon(View view) throws IOException {
        Lexicon words = lexicon;
        int now = view.searcher().getIndexReader().numDocs();
        if (words == null || Math.abs(now - size) * 5 > size) {
            words = new Lexicon(view);
            lexicon = words;
            bodies = null;
            size = now;
            suggester = null;
        }
        return words;
    }
}
