package org.zhize.indexer.query;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Interpreted.PartKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the regions and bodies that a query names. The words of a body stay words of the query;
 * those of a region leave it where documents of the region are here, since these seldom repeat in
 * each provision whose they are.
 */
final class NameReader {

    private static final int MOST_NAMES = 6; // other names of a body that are searched too

    private final Vocabulary vocabulary;
    private final TypedText typed;
    private final List<Reading.Reference> references;
    private final List<Region> regions;
    private final List<Reading.PartyName> parties;

    /**
     * @param vocabulary knows the regions of the documents here
     * @param references what was read before: a region in its title is a word of it
     * @param regions to add to
     * @param parties to add to
     */
    NameReader(
            Vocabulary vocabulary,
            TypedText typed,
            List<Reading.Reference> references,
            List<Region> regions,
            List<Reading.PartyName> parties) {
        this.vocabulary = vocabulary;
        this.typed = typed;
        this.references = references;
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
        List<Regions.Found> full = new ArrayList<>(vocabulary.regions(original));
        for (Regions.Found found : table.find(original)) {
            boolean known = full.stream().anyMatch(other -> other.span().overlaps(found.span()));
            if (!known && isPlace(found, full, original)) {
                full.add(found);
            }
        }
        for (Regions.Found found : full) {
            if (typed.add(PartKind.REGION, found.span(), original, found.span().of(original))) {
                regions.addAll(found.regions());
                takeOut(found.span(), found.regions());
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
                    List<Region> called = called(table, span.of(original));
                    if (!called.isEmpty()
                            && typed.add(PartKind.REGION, span, original, span.of(original))) {
                        regions.addAll(called);
                        if (isWord(original, span)) {
                            takeOut(span, called);
                        }
                        break;
                    }
                }
            }
        }
    }

    // 矿区 is a district of 阳泉市 and a word: a district where the city stands before it.
    private static boolean isPlace(
            Regions.Found found, List<Regions.Found> before, String original) {
        return !Names.standard().isCommonWord(found.span().of(original))
                || before.stream().anyMatch(b -> b.span().end() == found.span().start());
    }

    private void takeOut(Span span, List<Region> found) {
        boolean here = found.stream().anyMatch(vocabulary::hasDocumentsOf);
        boolean inTitle = references.stream().anyMatch(r -> r.span().overlaps(typed.shifted(span)));
        if (here && !typed.isReplaced() && !inTitle && !typed.without(span).isBlank()) {
            typed.blank(span);
        }
    }

    // 三明 in 三明治 is no city.
    private static boolean isWord(String text, Span span) {
        return Segmenter.standard().tokens(text).stream()
                .anyMatch(token -> token.span().end() == span.end());
    }

    // 公安 is a county and a word: a short name of a county counts where a document of it is here.
    private List<Region> called(Regions table, String name) {
        return table.called(name).stream()
                .filter(r -> isProvinceOrCity(r) || vocabulary.hasDocumentsOf(r))
                .toList();
    }

    // GB/T 2260: the codes of provinces and prefectures end in 00.
    private static boolean isProvinceOrCity(Region region) {
        return region.code() != null && region.code().endsWith("00");
    }

    private void readParties(String original) {
        Names names = Names.standard();
        List<Match> matches = new ArrayList<>(names.find(original));
        matches.addAll(contractions(names, original));
        // A body that stands there a hundred times is looked up once.
        Map<List<Name>, List<String>> called = new HashMap<>();
        for (Match match : matches) {
            List<String> others = called.computeIfAbsent(match.names(), names::alsoCalled);
            if (!others.isEmpty()
                    && typed.add(PartKind.PARTY, match.span(), original, first(others))) {
                parties.add(
                        new Reading.PartyName(
                                match.core().of(original),
                                others.stream().limit(MOST_NAMES).toList()));
            }
        }
    }

    // 住建 and 人社 typed alone are bodies; 消防 and 教育, which stand in the names of theirs, are words.
    private static List<Match> contractions(Names names, String original) {
        List<Match> found = new ArrayList<>();
        for (Match match : names.findWithShort(original)) {
            Span span = match.span();
            boolean alone =
                    (span.start() == 0 || original.charAt(span.start() - 1) == ' ')
                            && (span.end() == original.length()
                                    || original.charAt(span.end()) == ' ');
            String word = span.of(original);
            if (alone
                    && match.names().stream()
                            .allMatch(
                                    n ->
                                            n.form() == Form.SHORT
                                                    && n.body().names().values().stream()
                                                            .noneMatch(o -> o.contains(word)))) {
                found.add(match);
            }
        }
        return found;
    }

    private static String first(List<String> others) {
        return String.join("、", others.stream().limit(MOST_NAMES).toList());
    }
}
