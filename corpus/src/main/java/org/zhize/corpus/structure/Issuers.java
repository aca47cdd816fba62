package org.zhize.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the names of issuers that a title or a data block joins. */
final class Issuers {

    // 福建省委省政府: the party committee and the government of one place
    private static final Pattern BOTH =
            Pattern.compile(
                    "^(?:中共)?(.{1,8}?[省市县区州旗])委(?:员会)?[、和及]?(?:\\1|省|市|县|区|州|旗)?(?:人民)?政府$");

    private static final Pattern PLACE = Pattern.compile("^(?:中共)?(.{0,8}?([省市县区州旗]))");
    private static final Pattern OFFICES = Pattern.compile("(.*办公[室厅])([省市县区州旗](?:人民)?政府办公[室厅])");

    private Issuers() {}

    static List<String> split(String names) {
        Matcher both = BOTH.matcher(Lines.bare(names));
        if (both.matches()) {
            return List.of("中共" + both.group(1) + "委", both.group(1) + "人民政府");
        }
        List<String> split = new ArrayList<>();
        for (String name : names.split("\\s+|、|,")) {
            if (!name.isBlank()) {
                addEach(name.strip(), split);
            }
        }
        return split;
    }

    // 中共某市委办公室某市人民政府办公室: the place comes again where the second name begins.
    private static void addEach(String name, List<String> names) {
        Matcher found = PLACE.matcher(name);
        if (found.find()) {
            String place = found.group(1);
            Matcher offices = OFFICES.matcher(name);
            int again = name.indexOf(place, found.end());
            while (again > 0) {
                int cut = name.startsWith("中共", again - 2) ? again - 2 : again;
                if (areTwo(name.substring(0, cut), name.substring(cut), place)) {
                    names.add(name.substring(0, cut));
                    addEach(name.substring(cut), names);
                    return;
                }
                again = name.indexOf(place, again + 1);
            }
            if (offices.matches() && offices.group(2).startsWith(found.group(2))) {
                names.add(offices.group(1));
                names.add(place + offices.group(2).substring(1));
                return;
            }
        }
        names.add(name);
    }

    // 某市委某市人民政府信访局 is one body of both.
    private static boolean areTwo(String first, String second, String place) {
        boolean committee = first.matches("(?:中共)?" + Pattern.quote(place) + "委(?:员会)?");
        return Organs.isOrgan(first)
                && Organs.isOrgan(second)
                && (!committee || second.endsWith("政府"));
    }
}
