package org.zhize.indexer.suggest;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.analysis.Folding;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.store.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Endings for what is typed: numbers and titles that begin with it, then those that hold it, then
 * frequent words; by characters, by pinyin (anquan) and by initials (aqsc). All lies in sorted or
 * short arrays, so that an answer takes well under a millisecond for thousands of documents.
 */
public final class Suggester {

    private static final int MOST_WORDS = 30_000;

    private final List<Item> titles = new ArrayList<>();
    private final List<Item> numbers = new ArrayList<>();
    private final Lexicon lexicon;

    /** A text that can be suggested. */
    private record Item(String text, String key, String sound, String initials, String id) {}

    /** What is suggested, and of which kind: title, number or word; id of a document or null. */
    public record Found(String text, Kind kind, @Nullable String id) {}

    /** The kinds of what is suggested. */
    public enum Kind {
        TITLE,
        NUMBER,
        WORD
    }

    public Suggester(View view, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (StoredDocument document : view.catalog().documents()) {
            boolean old = view.catalog().superseded(document);
            String part = document.header().part();
            if (!old && (part == null || part.startsWith("总则"))) {
                titles.add(item(document.header().shortTitle(), document));
            }
            String number = document.header().documentNumber();
            if (number != null) {
                numbers.add(item(number, document));
            }
        }
        titles.sort(Comparator.comparingInt(item -> item.text().length()));
        numbers.sort(Comparator.comparing(Item::text));
    }

    private static Item item(String text, StoredDocument document) {
        List<String> syllables = Segmenter.pinyin(text);
        return new Item(
                text,
                plain(text),
                String.join("", syllables).toLowerCase(Locale.ROOT),
                Lexicon.initials(syllables),
                document.id().toString());
    }

    private static String plain(String text) {
        return Folding.fold(TitleKey.of(text));
    }

    /** Best first. */
    public List<Found> suggest(String typed, int limit) {
        String key = plain(Widths.fold(typed).strip());
        if (key.isEmpty() || key.length() > 60) {
            return List.of();
        }
        String letters = key.replaceAll("[' ]", "");
        boolean latin = letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
        Map<String, Found> found = new LinkedHashMap<>();
        String digits = key.replaceAll("[〔〕()\\[\\]年]", "");
        for (Item number : numbers) {
            if (number.key().replaceAll("[〔〕()\\[\\]年]", "").startsWith(digits)) {
                add(number, Kind.NUMBER, limit, found);
            }
        }
        for (Item title : titles) {
            boolean begins =
                    latin
                            ? title.sound().startsWith(letters)
                                    || title.initials().startsWith(letters)
                            : title.key().startsWith(key);
            if (begins) {
                add(title, Kind.TITLE, limit, found);
            }
        }
        int words = Math.max(2, limit / 3);
        addWords(latin ? letters : key, latin, Math.min(limit, found.size() + words), found);
        for (Item title : titles) {
            boolean holds = latin ? title.sound().contains(letters) : title.key().contains(key);
            if (holds) {
                add(title, Kind.TITLE, limit, found);
            }
        }
        addWords(latin ? letters : key, latin, limit, found);
        return List.copyOf(found.values());
    }

    private void addWords(String typed, boolean latin, int limit, Map<String, Found> found) {
        int looked = 0;
        for (Lexicon.Word word : lexicon.words()) {
            if (found.size() >= limit || looked++ > MOST_WORDS) {
                return;
            }
            boolean begins =
                    latin
                            ? typed.length() > 1
                                    && (word.sound().startsWith(typed)
                                            || word.initials().startsWith(typed))
                            : word.text().startsWith(typed) && !word.text().equals(typed);
            if (begins) {
                found.putIfAbsent(word.text(), new Found(word.text(), Kind.WORD, null));
            }
        }
    }

    private static void add(Item item, Kind kind, int limit, Map<String, Found> found) {
        if (found.size() < limit) {
            found.putIfAbsent(item.text(), new Found(item.text(), kind, item.id()));
        }
    }
}
