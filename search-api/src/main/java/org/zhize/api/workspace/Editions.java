package org.zhize.api.workspace;

import org.jspecify.annotations.Nullable;
import org.zhize.api.reading.Readings;
import org.zhize.corpus.citation.CitationResolver;
import org.zhize.corpus.citation.Edition;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.corpus.library.Library;
import org.zhize.corpus.text.ChineseNumeral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The resolver of citations over the whole library, made anew when asked after a change. 2,500
 * editions are read in about a second, and only those that changed are read again.
 */
public final class Editions {

    // While a load goes on, a resolver a few seconds old does.
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Library library;
    private final Readings readings;
    private final Map<DocumentId, Known> known = new HashMap<>();
    private @Nullable CitationResolver resolver;
    private long made;

    private record Known(ContentHash hash, Edition edition) {}

    Editions(Library library, Readings readings) {
        this.library = library;
        this.readings = readings;
    }

    public synchronized CitationResolver resolver() {
        CitationResolver now = resolver;
        if (now != null && System.nanoTime() - made < FRESH_NANOS) {
            return now;
        }
        Map<DocumentId, Library.Entry> wanted = library.documents();
        boolean changed = known.keySet().retainAll(wanted.keySet());
        List<Known> read =
                wanted.values().parallelStream()
                        .filter(e -> !isKnown(e))
                        .map(this::read)
                        .filter(Objects::nonNull)
                        .toList();
        read.forEach(k -> known.put(k.edition().id(), k));
        if (now == null || changed || !read.isEmpty()) {
            now = new CitationResolver(known.values().stream().map(Known::edition).toList());
            resolver = now;
        }
        made = System.nanoTime();
        return now;
    }

    /** The lowest article number of a document, 0 where it has no articles. */
    public synchronized int firstArticle(DocumentId id) {
        if (!known.containsKey(id)) {
            resolver();
        }
        Known have = known.get(id);
        return have == null
                ? 0
                : have.edition().articles().keySet().stream()
                        .mapToInt(Editions::number)
                        .filter(number -> number > 0)
                        .min()
                        .orElse(0);
    }

    // 第一千零三条 is 1003; 第二条之一 stands behind 第二条 and needs no number here.
    private static int number(String article) {
        return article.startsWith("第") && article.endsWith("条")
                ? ChineseNumeral.parse(article.substring(1, article.length() - 1)).orElse(0)
                : 0;
    }

    private boolean isKnown(Library.Entry entry) {
        Known have = known.get(entry.id());
        return have != null && have.hash().equals(entry.hash());
    }

    private @Nullable Known read(Library.Entry entry) {
        Edition edition = readings.edition(entry.id(), entry.hash());
        return edition == null ? null : new Known(entry.hash(), edition);
    }
}
