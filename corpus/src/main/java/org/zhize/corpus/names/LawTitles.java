package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Span;
import org.zhize.corpus.text.Widths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Titles of laws with their other names: those of {@code laws.tsv} and, after {@link #with}, those
 * of a corpus. Immutable.
 */
public final class LawTitles {

    private static final String NATION = "中华人民共和国";

    private static final class Standard {
        static final LawTitles TITLES = new LawTitles(rows(), List.of());
    }

    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> byWeakKey = new HashMap<>();
    private final List<String> surfaces;
    private final Trie trie;

    /**
     * A law of the list.
     *
     * @param keepsNumbers true where amendments insert 第X条之一 and never renumber
     * @param until the day from which it is no longer in force, null if it still is
     * @param successors what took its place
     */
    public record Law(
            String title,
            List<String> aliases,
            boolean keepsNumbers,
            @Nullable LocalDate until,
            List<String> successors) {
        public Law {
            aliases = List.copyOf(aliases);
            successors = List.copyOf(successors);
        }
    }

    private LawTitles(Collection<Law> listed, Collection<String> corpus) {
        Set<String> bare = new LinkedHashSet<>();
        for (Law law : listed) {
            laws.put(law.title(), law);
            byKey.put(TitleKey.of(law.title()), law.title());
            bare.add(Widths.fold(law.title()));
            bare.add(Widths.fold(shortTitle(law.title())));
            for (String alias : law.aliases()) {
                byKey.putIfAbsent(TitleKey.of(alias), law.title());
                bare.add(alias);
            }
        }
        for (String title : corpus) {
            String known = byKey.putIfAbsent(TitleKey.of(title), title);
            if (known == null) {
                bare.add(Widths.fold(title));
                bare.add(Widths.fold(shortTitle(title)));
            }
        }
        Set<String> ambiguous = new LinkedHashSet<>();
        for (String title : List.copyOf(byKey.values())) {
            for (String key : TitleKey.weaker(title)) {
                String other = byWeakKey.put(key, title);
                if (other != null && !other.equals(title)) {
                    ambiguous.add(key);
                }
            }
        }
        ambiguous.forEach(byWeakKey::remove);
        surfaces = List.copyOf(bare);
        trie = new Trie(surfaces);
    }

    private static List<Law> rows() {
        List<Law> laws = new ArrayList<>();
        for (TsvTable.Line line :
                TsvTable.load(
                                LawTitles.class,
                                "laws.tsv",
                                "title",
                                "rank",
                                "alias",
                                "numbers",
                                "until",
                                "successor",
                                "source")
                        .lines()) {
            String until = line.optional("until");
            laws.add(
                    new Law(
                            line.text("title"),
                            line.list("alias"),
                            "kept".equals(line.optional("numbers")),
                            until == null ? null : LocalDate.parse(until),
                            line.list("successor")));
        }
        return laws;
    }

    /** The titles of {@code laws.tsv} alone. */
    public static LawTitles standard() {
        return Standard.TITLES;
    }

    /** These and the titles of a corpus. */
    public LawTitles with(Collection<String> titles) {
        return new LawTitles(laws.values(), titles);
    }

    /**
     * The official title for one as written, with or without 中华人民共和国, issuer, 试行, in any brackets;
     * empty where none or several fit.
     */
    public Optional<String> official(String written) {
        String title = byKey.get(TitleKey.of(written));
        if (title != null) {
            return Optional.of(title);
        }
        return TitleKey.weaker(written).stream()
                .map(byWeakKey::get)
                .filter(found -> found != null)
                .findFirst();
    }

    /** The row of {@code laws.tsv} with that official title. */
    public Optional<Law> law(String official) {
        return Optional.ofNullable(laws.get(official));
    }

    public Collection<Law> laws() {
        return List.copyOf(laws.values());
    }

    /**
     * Where known titles and their short forms stand in width-folded text, without regard to what
     * stands around them: 刑法 is found in 刑法学 too.
     */
    public List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        trie.find(text, (span, _) -> found.add(span));
        return found;
    }

    /** Without 中华人民共和国, as people cite it. */
    static String shortTitle(String title) {
        return title.startsWith(NATION) && title.length() > NATION.length() + 1
                ? title.substring(NATION.length())
                : title;
    }
}
