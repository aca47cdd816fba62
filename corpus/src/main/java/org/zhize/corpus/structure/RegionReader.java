package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.names.Regions.Found;
import org.zhize.corpus.structure.Wording.Use;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The region a document speaks for: from its issuers, its title, its number, in this order. */
final class RegionReader {

    private static final Pattern NATION =
            Pattern.compile(
                    "^(?:中共中央|国务院|全国|中华人民共和国|国家|最高人民|.{2,12}部(?:办公厅)?$|.{2,12}总局(?:办公厅)?$)");
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:中共)?(?![全各本我该城都])([\\u4e00-\\u9fa5]{2,3}省)?(?:(?![全各本我该城都])([^省县区镇乡市]{2,4}?市))?(?:(?![全各本我该])([\\u4e00-\\u9fa5]{2,4}?(?:县|区|自治县|旗)(?![域级直块])))?(?:(?![全各本我该乡])([\\u4e00-\\u9fa5]{2,4}?[镇乡](?![村级])))?");
    private static final int SAMPLE = 20_000;
    private static final int FEWEST = 2;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private final Names names = Names.standard();
    private final Regions regions = names.regions();

    /** A region, and whether it is said by issuer or title themselves. */
    record Place(Region region, boolean said) {}

    /**
     * @param history the lines that say who passed a norm and when
     */
    Place read(
            List<String> issuers,
            String title,
            @Nullable String number,
            String history,
            String text,
            RankReader.Found rank) {
        for (String issuer : issuers) {
            Optional<Region> region = chain(issuer);
            if (region.isPresent()) {
                return new Place(region.get(), true);
            }
        }
        Optional<Region> titled = chain(title.replaceAll("《[^》]*》", ""));
        if (titled.isPresent()) {
            return new Place(titled.get(), true);
        }
        boolean local = rank.rank().isLocal();
        Optional<Region> brief = brief(title, local);
        if (brief.isPresent()) {
            return new Place(brief.get(), true);
        }
        if (issuers.stream().anyMatch(issuer -> NATION.matcher(issuer).find())
                || NATION.matcher(title).find()) {
            return new Place(Region.NATION, true);
        }
        Optional<Region> passed = local ? passed(history) : Optional.empty();
        for (String words : List.of(String.join(" ", issuers), title)) {
            Region formed = byForm(words);
            if (formed != null) {
                return new Place(passed.map(p -> below(p, formed)).orElse(formed), true);
            }
        }
        if (passed.isPresent()) {
            return new Place(passed.get(), true);
        }
        boolean national = rank.rank().isNational();
        if (national && rank.certain()) {
            return new Place(Region.NATION, true);
        }
        // Norms of the state name places too: only one that speaks of 本市 is of the place it names.
        Region named = national && !Use.OF_A_PLACE.in(Widths.fold(text)) ? null : inText(text);
        if (named != null) {
            return new Place(named, false);
        }
        if (number != null && !number.isEmpty()) {
            Optional<Region> province = regions.byNumberCharacter(number.charAt(0));
            if (province.isPresent()) {
                return new Place(province.get(), false);
            }
        }
        return new Place(Region.NATION, false);
    }

    // 北京市第十届人民代表大会常务委员会第三十一次会议通过: the first congress that has a place.
    private Optional<Region> passed(String history) {
        return history.lines()
                .map(line -> chain(line.replaceFirst("^[(（]?[0-9年月日\\s]*", "")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // 莱芜市, which is no more, in the province that approved its norms.
    private static Region below(Region above, Region formed) {
        if (above.path().size() > 1 || formed.path().getFirst().equals(above.name())) {
            return formed;
        }
        List<String> path = new ArrayList<>(above.path());
        path.addAll(formed.path());
        return new Region(null, path);
    }

    // A place that the table does not have, by its form: 柏川县人民政府.
    private static @Nullable Region byForm(String words) {
        Matcher form = FORM.matcher(words);
        if (!form.lookingAt()) {
            return null;
        }
        List<String> path = new ArrayList<>();
        for (int i = 1; i <= form.groupCount(); i++) {
            if (form.group(i) != null) {
                path.add(form.group(i));
            }
        }
        boolean place = path.stream().noneMatch(Use.NOT_PLACE::in);
        return path.isEmpty() || !place ? null : new Region(null, path);
    }

    // 深圳经济特区, 中国(山东)自由贸易试验区: the short name of a province or city, where the words after it
    // say that it is a place, or the document is a norm of some place: 上海港口条例.
    private Optional<Region> brief(String title, boolean local) {
        String words = title.replaceFirst("^中国[(（]", "");
        for (int length = SHORTEST; length <= LONGEST && length < words.length(); length++) {
            List<Region> called = called(words.substring(0, length));
            boolean place = local || Use.PLACE_AFTER.in(Widths.fold(words.substring(length)));
            if (called.size() == 1 && place) {
                return Optional.of(called.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The province of that short name, else its cities; 公安 is a county and a word. */
    private static List<Region> called(String shortName) {
        List<Region> called =
                Names.standard().regions().called(shortName).stream()
                        .filter(r -> r.code() != null && r.code().endsWith("00"))
                        .toList();
        List<Region> provinces = called.stream().filter(r -> r.path().size() == 1).toList();
        return provinces.isEmpty() ? called : provinces;
    }

    /** Whether a title begins with the full or short name of a place: 山西省, 上海. */
    static boolean beginsWithRegion(String title) {
        Regions regions = Names.standard().regions();
        String start = title.length() > 12 ? title.substring(0, 12) : title;
        List<Found> found = regions.find(start);
        if (!found.isEmpty() && found.getFirst().span().start() == 0) {
            return true;
        }
        return title.length() > 2 && !called(title.substring(0, 2)).isEmpty();
    }

    // 山西省柳林县… or 柳林县…: the first chain of names that leads to one place.
    private Optional<Region> chain(String words) {
        String start = words.length() > 40 ? words.substring(0, 40) : words;
        List<Found> found = regions.find(start);
        if (found.isEmpty() || found.getFirst().span().start() > 4) {
            return Optional.empty();
        }
        int end = found.getFirst().span().end();
        for (Found next : found) {
            if (next.span().start() > end) {
                break;
            }
            end = Math.max(end, next.span().end());
        }
        Optional<Region> whole = regions.chain(start.substring(0, end));
        // 滨州市城区道路: the second is no place.
        return whole.isPresent()
                ? whole
                : regions.chain(start.substring(0, found.getFirst().span().end()));
    }

    // The place that the text names most often, if it is the deepest of a chain.
    private @Nullable Region inText(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Map<Region, Integer> counts = new HashMap<>();
        for (Found found : regions.find(sample)) {
            if (found.regions().size() == 1 && !names.isCommonWord(found.span().of(sample))) {
                counts.merge(found.regions().getFirst(), 1, Integer::sum);
            }
        }
        Region best = null;
        int most = 0;
        for (Map.Entry<Region, Integer> entry : counts.entrySet()) {
            boolean deeper = best != null && entry.getKey().path().size() > best.path().size();
            if (entry.getValue() > most || (entry.getValue() == most && deeper)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return most >= FEWEST ? best : null;
    }
}
