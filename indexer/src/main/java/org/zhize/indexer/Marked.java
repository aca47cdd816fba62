package org.zhize.indexer;

import org.zhize.indexer.query.LayWords;
import org.zhize.indexer.query.Mode;
import org.zhize.indexer.query.Node;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.rank.Units;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words that are marked in hits: those of the query, with the other names of a body. */
final class Marked {

    private Marked() {}

    static Set<String> words(Reading reading, SearchRequest request) {
        Set<String> words = new LinkedHashSet<>();
        boolean exact = request.mode() == Mode.EXACT;
        add(reading.tree(), exact, words);
        if (!exact) {
            words.addAll(LayWords.legal(reading.words()));
        }
        request.within().forEach(text -> words.addAll(Units.of(text, exact)));
        for (Reading.PartyName party : reading.parties()) {
            words.add(party.mention());
            words.addAll(party.others());
        }
        return words;
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
