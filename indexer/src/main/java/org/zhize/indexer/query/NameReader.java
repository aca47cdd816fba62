package org.zhize.indexer.query;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the regions and bodies that a query names; their words stay words of the query. */
final class NameReader {

    private static final int MOST_NAMES = 6; // other names of a body that are searched too

    private final TypedText typed;
    private final List<Region> regions;
    private final List<Reading.PartyName> parties;

    /**
     * @param regions to add to
     * @param parties to add to
     */
    NameReader(TypedText typed, List<Region> regions, List<Reading.PartyName> parties) {
        this.typed = typed;
        this.regions = regions;
        this.parties = parties;
    }

    /** Reads the names in the text as it was typed or meant, before anything was taken out. */
    void read(String original) {
        readRegions(original);
        readParties(original);
    }

    private void readRegions(String original) {
        Regions table = Names.standard().regions();
        List<Span> full = new ArrayList<>();
        for (Regions.Found found : table.find(original)) {
            full.add(found.span());
            if (typed.add(PartKind.REGION, found.span(), original, found.span().of(original))) {
                regions.addAll(found.regions());
            }
        }
        // 福建, 北京: the first word of the query or one that stands alone.
        for (int start = 0; start + 2 <= original.length() && full.isEmpty(); start++) {
            if (start > 0 && original.charAt(start - 1) != ' ') {
                continue;
            }
            for (int length = 3; length >= 2; length--) {
                if (start + length <= original.length()) {
                    Span span = new Span(start, start + length);
                    List<Region> called = table.called(span.of(original));
                    if (!called.isEmpty()
                            && typed.add(PartKind.REGION, span, original, span.of(original))) {
                        regions.addAll(called);
                        break;
                    }
                }
            }
        }
    }

    private void readParties(String original) {
        Names names = Names.standard();
        for (Match match : names.find(original)) {
            Set<String> others = new LinkedHashSet<>();
            for (Name name : match.names()) {
                names.surfacesOf(name.body()).stream()
                        .filter(n -> n.form() != Form.SHORT)
                        .forEach(n -> others.add(n.surface()));
                names.successorsOf(name.body())
                        .forEach(
                                s ->
                                        names.body(s.to())
                                                .ifPresent(b -> others.addAll(b.names().values())));
            }
            others.remove(match.core().of(original));
            if (!others.isEmpty()
                    && typed.add(PartKind.PARTY, match.span(), original, first(others))) {
                parties.add(
                        new Reading.PartyName(
                                match.core().of(original),
                                others.stream().limit(MOST_NAMES).toList()));
            }
        }
    }

    private static String first(Set<String> others) {
        return String.join("、", others.stream().limit(MOST_NAMES).toList());
    }
}
