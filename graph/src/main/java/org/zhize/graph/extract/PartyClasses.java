package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Words.Word;
import org.zhize.graph.extract.Words.WordClass;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classes of parties: their names and kinds, and the kind of an unknown one by its last word. */
final class PartyClasses {

    private static final Pattern QUANTIFIER =
            Pattern.compile("^(?:各级|各地|各有关|各|同级|本级|上级|下级|有关|相关|地方各级)");
    private static final Pattern PUBLIC_INSTITUTION = Pattern.compile("监管|监督|管理|执法|行政|监察|审批|编制");
    private static final int SHORTEST_REPAIR = 5;

    // Not one government, so that its departments are of one line of work, not of one place.
    private static final Pattern GOVERNMENTS =
            Pattern.compile("(?:[省市县区乡]级以上(?:地方)?(?:各级)?|(?:地方)?各级(?:地方)?)(?:人民)?政府(?:的)?");

    final PatternTable<PartyClassRow> table =
            PatternTable.load(PartyClasses.class, "classes.json", PartyClassRow.class);
    private final Words words = Words.standard();

    /** A class as it is kept. */
    record Known(String name, PartyKind kind) {}

    Optional<Known> of(String mention) {
        Optional<Known> known = exactly(mention);
        if (known.isPresent()) {
            return known;
        }
        return repaired(mention).flatMap(this::exactly);
    }

    Optional<Known> exactly(String mention) {
        for (Entry<PartyClassRow> entry : table.entries()) {
            Matcher matcher = entry.pattern().matcher(mention);
            if (matcher.matches()) {
                String name = entry.row().name();
                String own = matcher.groupCount() > 0 ? matcher.group(1) : null;
                return Optional.of(
                        new Known(name.replace("$1", own == null ? "" : own), entry.row().kind()));
            }
        }
        return Optional.empty();
    }

    /** The class whose name differs by one lost or wrong character: 负有安全监职责的部门. */
    Optional<String> repaired(String mention) {
        if (mention.length() < SHORTEST_REPAIR - 1 || exactly(mention).isPresent()) {
            return Optional.empty();
        }
        for (Entry<PartyClassRow> entry : table.entries()) {
            for (String example : entry.row().examples()) {
                if (example.length() >= SHORTEST_REPAIR && isClose(mention, example)) {
                    return Optional.of(example);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isClose(String damaged, String whole) {
        if (whole.length() != damaged.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < damaged.length() && damaged.charAt(same) == whole.charAt(same)) {
            same++;
        }
        return damaged.substring(same).equals(whole.substring(same + 1));
    }

    /** Where the words behind 县级以上人民政府 begin; the start itself where no such words stand there. */
    static int afterGovernments(String text, int start, int end) {
        Matcher matcher = GOVERNMENTS.matcher(text).region(start, end);
        return matcher.lookingAt() && matcher.end() < end ? matcher.end() : start;
    }

    String withoutQuantifier(String mention) {
        return QUANTIFIER.matcher(mention).replaceFirst("");
    }

    /** The kind of a class that is in no table. */
    PartyKind kind(String mention) {
        @Nullable Word head = words.headEnding(mention, mention.length(), 0);
        if (head == null || head.kind() == null) {
            return PartyKind.DEPARTMENT;
        }
        PartyKind kind = head.kind();
        if (kind == PartyKind.SOCIAL
                && head.text().endsWith("机构")
                && PUBLIC_INSTITUTION.matcher(mention).find()) {
            return PartyKind.DEPARTMENT;
        }
        boolean several = QUANTIFIER.matcher(mention).find() || isGeneral(mention);
        return kind == PartyKind.DEPARTMENT && several ? PartyKind.COLLECTIVE : kind;
    }

    /** 监管部门, 行业主管部门: words that fit any line of work. */
    private boolean isGeneral(String mention) {
        for (int at = 0; at < mention.length(); ) {
            Word word = words.at(mention, at, mention.length());
            if (word == null || !(word.is(WordClass.MODIFIER) || word.is(WordClass.HEAD))) {
                return false;
            }
            at += word.text().length();
        }
        return true;
    }
}
