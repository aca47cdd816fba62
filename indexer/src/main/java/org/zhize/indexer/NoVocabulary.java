package org.zhize.indexer;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Regions;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Vocabulary;

import java.util.List;
import java.util.Optional;

/** For a search within results: its words are words. */
enum NoVocabulary implements Vocabulary {
    INSTANCE;

    @Override
    public List<TitleMatch> titles(String text) {
        return List.of();
    }

    @Override
    public List<StoredDocument> numbered(String issuer, int year, int serial) {
        return List.of();
    }

    @Override
    public List<StoredDocument> numbered(String issuer, int serial) {
        return List.of();
    }

    @Override
    public Optional<TitleMatch> abbreviated(String text) {
        return Optional.empty();
    }

    @Override
    public List<Regions.Found> regions(String text) {
        return List.of();
    }

    @Override
    public boolean hasDocumentsOf(Region region) {
        return false;
    }

    @Override
    public Optional<String> titleLike(String text) {
        return Optional.empty();
    }

    @Override
    public Optional<String> wordLike(String word) {
        return Optional.empty();
    }

    @Override
    public Optional<String> pinyin(String letters) {
        return Optional.empty();
    }

    @Override
    public Optional<String> spelled(String letters) {
        return Optional.empty();
    }
}
