package org.zhize.indexer;

import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Names;
import org.zhize.indexer.query.LayWords;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Node;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.rank.Units;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is marked in hits.
 *
 * @param words of the query
 * @param bodies names of bodies in the query, and what else these are called
 */
record Marked(Set<String> words, Set<String> bodies) {

    static final Marked NOTHING = new Marked(Set.of(), Set.of());

    static Marked of(Reading reading, SearchRequest request) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        boolean exact = request.mode() == Mode.EXACT;
        add(reading.tree(), exact, words);
        request.within().forEach(text -> words.addAll(Units.of(text, exact)));
        if (!exact) {
            words.addAll(LayWords.legal(reading.words()));
            words.stream().filter(Marked::isShortForm).forEach(bodies::add);
        }
        for (Reading.PartyName party : reading.parties()) {
            bodies.add(party.mention());
            bodies.addAll(party.others());
        }
        words.removeAll(bodies);
        return new Marked(words, bodies);
    }

    private static boolean isShortForm(String word) {
        return Names.standard().named(word).stream().anyMatch(name -> name.form() == Form.SHORT);
    }

    private static void add(Node node, boolean exact, Set<String> words) {
        switch (node) {
            case Node.Words(var text, _, _) -> {
                if (!text.isBlank()) {
                    words.addAll(Units.of(text, exact));
                }
            }
            case Node.Phrase(var text, _) -> words.add(text);
            case Node.Title(var text, _) -> words.addAll(Units.of(text, false));
            case Node.And(var nodes) -> nodes.forEach(each -> add(each, exact, words));
            case Node.Or(var nodes) -> nodes.forEach(each -> add(each, exact, words));
            case Node.Not _ -> {}
        }
    }
}
