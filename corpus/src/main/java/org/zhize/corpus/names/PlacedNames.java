package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.pattern.TsvTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names with the place in the middle ({@code heads.tsv}): 国家税务总局柳林县税务局, 人行柳林县支行. A place that no
 * table has counts too, since only the tail tells where it ends.
 */
final class PlacedNames {

    private static final int LONGEST_PLACE = 12;
    private static final String NO_PLACE = "局部委会厅署办所、和及的";

    private final List<Head> heads = new ArrayList<>();
    private final Prefixes prefixes;

    PlacedNames(Map<String, Body> bodies, Prefixes prefixes) {
        this.prefixes = prefixes;
        for (TsvTable.Line line :
                TsvTable.load(
                                PlacedNames.class,
                                "heads.tsv",
                                "head",
                                "written",
                                "tails",
                                "body",
                                "examples",
                                "counterexamples",
                                "source")
                        .lines()) {
            Body body = bodies.get(line.text("body"));
            if (body == null) {
                throw line.problem("no body " + line.text("body") + " in departments.tsv");
            }
            for (String tail : line.list("tails")) {
                int writtenOut = tail.indexOf('=');
                heads.add(
                        new Head(
                                line.text("head"),
                                line.text("written"),
                                writtenOut < 0 ? tail : tail.substring(0, writtenOut),
                                tail.substring(writtenOut + 1),
                                body,
                                line.list("examples"),
                                line.list("counterexamples")));
            }
        }
    }

    /** One way to begin and end such a name, and how both are written out. */
    record Head(
            String head,
            String written,
            String tail,
            String tailWritten,
            Body body,
            List<String> examples,
            List<String> counterexamples) {

        @Nullable String place(String mention) {
            int length = mention.length() - head.length() - tail.length();
            if (length < 2
                    || length > LONGEST_PLACE
                    || !mention.startsWith(head)
                    || !mention.endsWith(tail)) {
                return null;
            }
            String place = mention.substring(head.length(), head.length() + length);
            boolean letters =
                    place.chars().allMatch(c -> Character.isLetter(c) && NO_PLACE.indexOf(c) < 0);
            return letters ? place : null;
        }
    }

    List<Head> heads() {
        return List.copyOf(heads);
    }

    Optional<Resolved> resolve(String mention, String folded, Scope scope) {
        for (Head head : heads) {
            String place = head.place(folded);
            if (place != null) {
                Region region = prefixes.place(place, scope.region());
                return Optional.of(
                        new Resolved(
                                mention,
                                head.written() + place + head.tailWritten(),
                                head.body().kind(),
                                head.body().functions(),
                                level(place, region, scope),
                                region,
                                head.body(),
                                Form.VARIANT,
                                "placed " + head.head()));
            }
        }
        return Optional.empty();
    }

    private static Level level(String place, @Nullable Region region, Scope scope) {
        if (region != null) {
            return Level.of(region);
        }
        return switch (place.charAt(place.length() - 1)) {
            case '省' -> Level.PROVINCE;
            case '市', '州', '盟' -> Level.CITY;
            case '县', '区', '旗' -> Level.COUNTY;
            default -> scope.level();
        };
    }
}
