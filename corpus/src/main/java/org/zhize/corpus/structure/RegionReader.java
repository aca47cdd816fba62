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
    private static final int CITY = 2;

    private final Names names = Names.standard();
    private final Regions regions = names.regions();

    /** A region, and whether it is said by issuer or title themselves. */
    record Place(Region region, boolean said) {}

    /**
     * @param national true where the rank says outright that the document holds in the whole
     *     country
     */
    Place read(
            List<String> issuers,
            String title,
            @Nullable String number,
            String text,
            boolean national) {
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
        Optional<Region> brief = brief(title);
        if (brief.isPresent()) {
            return new Place(brief.get(), true);
        }
        if (issuers.stream().anyMatch(issuer -> NATION.matcher(issuer).find())
                || NATION.matcher(title).find()) {
            return new Place(Region.NATION, true);
        }
        for (String words : List.of(String.join(" ", issuers), title)) {
            Region formed = byForm(words);
            if (formed != null) {
                return new Place(formed, true);
            }
        }
        if (national) {
            return new Place(Region.NATION, true);
        }
        Region local = inText(text);
        if (local != null) {
            return new Place(local, false);
        }
        if (number != null && !number.isEmpty()) {
            Optional<Region> province = regions.byNumberCharacter(number.charAt(0));
            if (province.isPresent()) {
                return new Place(province.get(), false);
            }
        }
        return new Place(Region.NATION, false);
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

    // 深圳经济特区, 烟台葡萄酒产区, 中国(山东)自由贸易试验区: the short name of a province or city, where the
    // words after it say that it is a place.
    private Optional<Region> brief(String title) {
        String words = title.replaceFirst("^中国[(（]", "");
        for (int length = SHORTEST; length <= LONGEST && length < words.length(); length++) {
            List<Region> called = regions.called(words.substring(0, length));
            boolean city = called.size() == 1 && called.getFirst().path().size() <= CITY;
            if (city && Use.PLACE_AFTER.in(Widths.fold(words.substring(length)))) {
                return Optional.of(called.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Whether a title begins with the full or short name of a place: 山西省, 上海. */
    static boolean beginsWithRegion(String title) {
        Regions regions = Names.standard().regions();
        String start = title.length() > 12 ? title.substring(0, 12) : title;
        List<Found> found = regions.find(start);
        if (!found.isEmpty() && found.getFirst().span().start() == 0) {
            return true;
        }
        return title.length() > 2 && !regions.called(title.substring(0, 2)).isEmpty();
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
