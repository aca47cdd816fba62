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

    private Issuers() {}

    static List<String> split(String names) {
        Matcher both = BOTH.matcher(Lines.bare(names));
        if (both.matches()) {
            return List.of("中共" + both.group(1) + "委", both.group(1) + "人民政府");
        }
        List<String> split = new ArrayList<>();
        for (String name : names.split("\\s+|、|,")) {
            if (!name.isBlank()) {
                split.add(name.strip());
            }
        }
        return split;
    }
}
