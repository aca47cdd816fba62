package org.zhize.indexer.query;

import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.pattern.TsvTable;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the words of a query that say of what rank and in what force documents shall be. */
final class DocumentWords {

    private static final Map<String, List<Rank>> RANKS = ranks();
    private static final Map<String, List<Status>> STATUSES = statuses();

    private final TypedText typed;
    private final boolean named;

    /**
     * @param named whether the query names a document: a word that stands beside it alone counts
     */
    DocumentWords(TypedText typed, boolean named) {
        this.typed = typed;
        this.named = named;
    }

    void read(Set<Rank> ranks, Set<Status> statuses) {
        read(PartKind.RANK, RANKS).forEach(ranks::addAll);
        read(PartKind.STATUS, STATUSES).forEach(statuses::addAll);
    }

    private <T> List<List<T>> read(PartKind kind, Map<String, List<T>> words) {
        return words.entrySet().stream()
                .sorted(Comparator.comparingInt(word -> -word.getKey().length()))
                .filter(word -> takes(kind, word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    // 现行有效 alone asks for the words; the status of a law that is named is asked for beside it.
    private boolean takes(PartKind kind, String word) {
        int at = (" " + typed.text() + " ").indexOf(" " + word + " ");
        if (at < 0 || (!named && typed.text().strip().equals(word))) {
            return false;
        }
        Span span = new Span(at, at + word.length());
        if (!typed.add(kind, span, word)) {
            return false;
        }
        typed.blank(span);
        return true;
    }

    private static Map<String, List<Rank>> ranks() {
        Map<String, List<Rank>> words = new LinkedHashMap<>();
        for (Rank rank : Rank.values()) {
            words.put(rank.label(), List.of(rank));
        }
        for (TsvTable.Line line :
                TsvTable.load(DocumentWords.class, "rank-words.tsv", "word", "ranks", "source")
                        .lines()) {
            words.put(line.text("word"), line.list("ranks").stream().map(Rank::valueOf).toList());
        }
        return words;
    }

    private static Map<String, List<Status>> statuses() {
        Map<String, List<Status>> words = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            words.put(status.label(), List.of(status));
        }
        for (TsvTable.Line line :
                TsvTable.load(DocumentWords.class, "status-words.tsv", "word", "statuses", "source")
                        .lines()) {
            words.put(
                    line.text("word"),
                    line.list("statuses").stream().map(Status::valueOf).toList());
        }
        return words;
    }
}
