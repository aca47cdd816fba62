package org.zhize.indexer.suggest;

import org.zhize.corpus.segment.Segmenter;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.View;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titles by their pinyin, whole (anquanshengchanfa) and by initials (aqscf). */
public final class TitleSounds {

    private final Map<String, String> bySound = new HashMap<>();
    private final Map<String, String> byInitials = new HashMap<>();

    public TitleSounds(View view) {
        for (Map.Entry<String, List<StoredDocument>> title :
                view.catalog().titles().all().entrySet()) {
            List<String> syllables = Segmenter.pinyin(title.getKey());
            bySound.putIfAbsent(String.join("", syllables), title.getKey());
            byInitials.putIfAbsent(Lexicon.initials(syllables), title.getKey());
        }
    }

    Optional<String> titled(String pinyin) {
        String whole = bySound.get(pinyin);
        return Optional.ofNullable(whole == null ? byInitials.get(pinyin) : whole);
    }
}
