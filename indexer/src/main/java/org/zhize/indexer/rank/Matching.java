package org.zhize.indexer.rank;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.zhize.indexer.query.LayWords;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Node;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Phrases;

import java.util.ArrayList;
import java.util.List;

/**
 * What must match: the tree of a query as a Lucene query. Hard parts (phrases, title words,
 * operators, exclusions) hold for every hit; of the plain words a few may be missing where there
 * are many.
 */
public final class Matching {

    // Up to this many words all must occur; of more, this share.
    private static final int ALL_OF = 3;
    private static final double SHARE = 0.6;

    private final Fields.Type type;
    private final Reading reading;
    private final boolean exact;

    public Matching(Fields.Type type, Reading reading, Mode mode) {
        this.type = type;
        this.reading = reading;
        this.exact = mode == Mode.EXACT;
    }

    /** What every hit must match, however it was found. */
    public Query hard() {
        return switch (reading.tree()) {
            case Node.Words words -> exact || words.all() ? of(words) : MatchAllDocsQuery.INSTANCE;
            case Node.And(var nodes) -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                for (Node node : nodes) {
                    boolean soft = node instanceof Node.Words words && !words.all() && !exact;
                    if (!soft) {
                        add(node, all);
                    }
                }
                yield all.build();
            }
            case Node.Or or -> of(or);
            case Node.Phrase phrase -> of(phrase);
            case Node.Title title -> of(title);
            case Node.Not not -> of(not);
        };
    }

    /** What a hit matches that was found by its words. */
    public Query words() {
        return of(reading.tree());
    }

    private Query of(Node node) {
        return switch (node) {
            case Node.Words words -> of(words);
            case Node.Phrase(var text, _) -> Phrases.of(type.bigrams(), text);
            case Node.Title(var text, _) -> title(text);
            case Node.And(var nodes) -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                nodes.forEach(each -> add(each, all));
                yield all.build();
            }
            case Node.Or(var nodes) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                nodes.forEach(each -> any.add(of(each), Occur.SHOULD));
                yield any.build();
            }
            case Node.Not(var excluded) ->
                    new BooleanQuery.Builder()
                            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                            .add(of(excluded), Occur.MUST_NOT)
                            .build();
        };
    }

    private void add(Node node, BooleanQuery.Builder all) {
        if (node instanceof Node.Not(var excluded)) {
            all.add(of(excluded), Occur.MUST_NOT);
        } else {
            all.add(of(node), Occur.MUST);
        }
    }

    private Query of(Node.Words words) {
        List<String> units = Units.of(words.text(), exact);
        if (units.isEmpty()) {
            return words.text().isBlank()
                    ? MatchAllDocsQuery.INSTANCE
                    : new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String unit : units) {
            query.add(unit(unit), Occur.SHOULD);
        }
        boolean all = exact || words.all() || units.size() <= ALL_OF;
        query.setMinimumNumberShouldMatch(
                all ? units.size() : (int) Math.ceil(SHARE * units.size()));
        return query.build();
    }

    private Query unit(String unit) {
        Query phrase = Phrases.of(type.bigrams(), unit);
        if (exact) {
            return phrase;
        }
        List<String> others = new ArrayList<>(LayWords.legal(unit));
        for (Reading.PartyName party : reading.parties()) {
            if (party.mention().equals(unit)) {
                others.addAll(party.others());
            }
        }
        if (others.isEmpty()) {
            return phrase;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(phrase, Occur.SHOULD);
        for (String other : others) {
            any.add(Phrases.of(type.bigrams(), other), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query title(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> units = Units.of(text, false);
        if (units.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        units.forEach(unit -> all.add(Phrases.of(Fields.TITLE, unit), Occur.MUST));
        return all.build();
    }
}
