package org.zhize.indexer.suggest;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.text.Widths;
import org.zhize.indexer.analysis.Folding;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Vocabulary.TitleMatch;
import org.zhize.indexer.store.View;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Endings for what is typed: numbers, articles, titles by any of their names, bodies, frequent
 * words; by characters, by pinyin (anquan) and by initials (aqsc). What begins with it comes before
 * what holds it, a higher law before a lower one, a short title before a long one; each leads to a
 * hit. All lies in sorted or short arrays, so that an answer takes a millisecond or two.
 */
public final class Suggester {

    private static final int MOST_WORDS = 30_000;
    private static final int MOST_TITLES = 6; // that begin so, before bodies and words have a turn
    private static final int MOST_OTHERS = 3;
    private static final int SHORTEST_SOUND = 2;
    private static final int SHORTEST_PART = 4; // of a sound, inside a title: yjj is in every tenth

    private final List<Item> titles = new ArrayList<>();
    private final List<Item> numbers = new ArrayList<>();
    private final Lexicon lexicon;
    private final BodyNames bodies;

    /**
     * A text that can be suggested.
     *
     * @param keys all ways to begin it: 安全生产法, 安生法
     */
    private record Item(
            String text, Set<String> keys, String sound, String initials, Rank rank, String id) {

        boolean begins(String typed, boolean latin) {
            return latin
                    ? sound.startsWith(typed) || initials.startsWith(typed)
                    : keys.stream().anyMatch(key -> key.startsWith(typed));
        }

        boolean holds(String typed, boolean latin) {
            return latin
                    ? typed.length() >= SHORTEST_PART
                            && (sound.contains(typed) || initials.contains(typed))
                    : keys.stream().anyMatch(key -> key.contains(typed));
        }
    }

    /**
     * What is suggested.
     *
     * @param id of a document or provision, or null
     * @param hint what helps to choose: the first words of an article; may be empty
     */
    public record Found(String text, Kind kind, @Nullable String id, String hint) {}

    /** The kinds of what is suggested. */
    public enum Kind {
        TITLE,
        NUMBER,
        ARTICLE,
        BODY,
        WORD
    }

    public Suggester(View view, Lexicon lexicon, BodyNames bodies) {
        this.lexicon = lexicon;
        this.bodies = bodies;
        Map<StoredDocument, Set<String>> keys = new HashMap<>();
        view.catalog()
                .titles()
                .all()
                .forEach(
                        (key, documents) ->
                                documents.forEach(
                                        d ->
                                                keys.computeIfAbsent(d, _ -> new TreeSet<>())
                                                        .add(Folding.fold(key))));
        for (StoredDocument document : view.catalog().documents()) {
            Header header = document.header();
            boolean first = view.catalog().firstPart(document.id()).equals(document.id());
            if (first && !view.catalog().superseded(document)) {
                titles.add(
                        item(header.shortTitle(), keys.getOrDefault(document, Set.of()), document));
            }
            if (header.documentNumber() != null) {
                String number = header.documentNumber();
                numbers.add(item(number, Set.of(digits(plain(number))), document));
            }
        }
        titles.sort(
                Comparator.comparing(Item::rank)
                        .thenComparingInt(item -> item.text().length())
                        .thenComparing(Item::text));
        numbers.sort(Comparator.comparing(Item::text));
    }

    private static Item item(String text, Set<String> keys, StoredDocument document) {
        List<String> syllables = Segmenter.pinyin(text);
        return new Item(
                text,
                keys,
                String.join("", syllables).toLowerCase(Locale.ROOT),
                Lexicon.initials(syllables),
                document.header().rank(),
                document.id().toString());
    }

    private static String plain(String text) {
        return Folding.fold(TitleKey.of(text));
    }

    private static String digits(String number) {
        return number.replaceAll("[〔〕()\\[\\]【】年第号]", "");
    }

    /** Best first. */
    public List<Found> suggest(View view, String typed, int limit) throws IOException {
        String key = plain(Widths.fold(typed).strip());
        if (key.isEmpty() || key.length() > 60) {
            return List.of();
        }
        String letters = key.replaceAll("[' ]", "");
        boolean latin = letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
        String wanted = latin ? letters : key;
        Choice choice = new Choice(limit);
        String digits = digits(key);
        for (Item number : numbers) {
            if (!digits.isEmpty() && number.begins(digits, latin)) {
                choice.add(number, Kind.NUMBER);
            }
        }
        new ArticleEndings(view).find(typed, limit).forEach(choice::add);
        addShortForm(view, key, choice);
        choice.upTo(MOST_TITLES, () -> addTitles(wanted, latin, true, choice));
        List<Found> named = new ArrayList<>();
        bodies.add(wanted, latin, MOST_OTHERS, named);
        named.forEach(choice::add);
        choice.upTo(MOST_OTHERS, () -> addWords(wanted, latin, choice));
        addTitles(wanted, latin, true, choice);
        addTitles(wanted, latin, false, choice);
        WordEndings endings = new WordEndings(view, lexicon);
        (latin ? endings.sounding(letters, limit) : endings.find(key, limit)).forEach(choice::add);
        addWords(wanted, latin, choice);
        return choice.found();
    }

    /** 安法, which no table has, is a law where it is all that is typed. */
    private static void addShortForm(View view, String key, Choice choice) {
        boolean word = Segmenter.standard().tokens(key).size() < 2;
        TitleMatch law = word ? null : view.catalog().titles().abbreviated(key).orElse(null);
        if (law != null) {
            StoredDocument document = law.documents().getFirst();
            choice.add(
                    new Found(
                            document.header().shortTitle(),
                            Kind.TITLE,
                            document.id().toString(),
                            ""));
        }
    }

    private void addTitles(String typed, boolean latin, boolean begin, Choice choice) {
        for (Item title : titles) {
            if (choice.isFull()) {
                return;
            }
            if (begin ? title.begins(typed, latin) : title.holds(typed, latin)) {
                choice.add(title, Kind.TITLE);
            }
        }
    }

    private void addWords(String typed, boolean latin, Choice choice) {
        int looked = 0;
        for (Lexicon.Word word : lexicon.words()) {
            if (choice.isFull() || looked++ > MOST_WORDS) {
                return;
            }
            boolean begins =
                    latin
                            ? typed.length() >= SHORTEST_SOUND
                                    && (word.sound().startsWith(typed)
                                            || word.initials().startsWith(typed))
                            : word.text().startsWith(typed) && !word.text().equals(typed);
            if (begins) {
                choice.add(new Found(word.text(), Kind.WORD, null, ""));
            }
        }
    }

    /** What is suggested so far, each text once. */
    private static final class Choice {
        private final Map<String, Found> found = new LinkedHashMap<>();
        private final int limit;
        private int most;

        Choice(int limit) {
            this.limit = limit;
            this.most = limit;
        }

        /** Lets a step add no more than so many. */
        void upTo(int more, Runnable step) {
            most = Math.min(limit, found.size() + more);
            step.run();
            most = limit;
        }

        boolean isFull() {
            return found.size() >= most;
        }

        void add(Item item, Kind kind) {
            add(new Found(item.text(), kind, item.id(), ""));
        }

        void add(Found one) {
            if (!isFull()) {
                found.putIfAbsent(one.text(), one);
            }
        }

        List<Found> found() {
            return List.copyOf(found.values());
        }
    }
}
