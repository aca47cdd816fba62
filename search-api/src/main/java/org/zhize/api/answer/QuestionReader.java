package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.citation.CitationFinder;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a question by the wordings of {@code intents.json}; the first row that fits wins. */
final class QuestionReader {

    private static final Pattern POLITE = Phrases.of("polite");
    private static final Pattern END = Phrases.of("last-words");
    // 安全生产法三十六条
    private static final Pattern BARE_ARTICLE =
            Pattern.compile("(?<=[法典例定则])[零〇一二三四五六七八九十百千]+条(?![例件])");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年(?:度)?");
    // A name of a region stands at the front, or after 在: 柳林县森林火灾, not the 河北 of 河北省条例 cited.
    private static final Pattern REGION_LEFTOVERS = Pattern.compile("^[的在对,]+|[的在,]+$");

    private final PatternTable<IntentRow> rows =
            PatternTable.load(QuestionReader.class, "intents.json", IntentRow.class);
    private final CitationFinder citations = CitationFinder.standard();
    private final Spoken spoken = new Spoken();

    PatternTable<IntentRow> rows() {
        return rows;
    }

    Question read(String asked) {
        return read(asked, Places.TABLE);
    }

    Question read(String asked, Places places) {
        // Some turns are known by their last word (吗), which is dropped after.
        String text = spoken.written(clean(spoken.written(raw(asked))));
        List<Citation> cited = citations.find(text);
        for (PatternTable.Entry<IntentRow> entry : rows.entries()) {
            Matcher matcher = entry.pattern().matcher(text);
            if (matcher.find()) {
                return question(text, entry.row(), matcher, cited, places);
            }
        }
        return located(text, null, text, "", null, null, null, cited, places);
    }

    Spoken spoken() {
        return spoken;
    }

    private static String raw(String asked) {
        return MARKS.matcher(Widths.fold(asked).strip()).replaceFirst("");
    }

    private static final Pattern MARKS = Pattern.compile("[?!。,; ]+$");

    static String clean(String asked) {
        String text = Widths.fold(asked).strip();
        text = POLITE.matcher(text).replaceFirst("");
        text = END.matcher(text).replaceFirst("").strip();
        return BARE_ARTICLE.matcher(text).replaceAll("第$0");
    }

    private Question question(
            String text, IntentRow row, Matcher matcher, List<Citation> cited, Places places) {
        // 督办 of 由谁督办 is the role that is asked for, not a part of the thing.
        String verb = row.role() == null ? group(matcher, "act") : "";
        String topic = group(matcher, "topic") + verb + group(matcher, "topic2");
        String party = matcher.namedGroups().containsKey("party") ? group(matcher, "party") : null;
        String detail = group(matcher, "unit") + group(matcher, "when") + group(matcher, "law");
        String done = group(matcher, "topic2");
        return located(text, row, topic, group(matcher, "act"), party, detail, done, cited, places);
    }

    private static Question located(
            String text,
            @Nullable IntentRow row,
            String words,
            String act,
            @Nullable String body,
            @Nullable String detail,
            @Nullable String done,
            List<Citation> cited,
            Places places) {
        Intent intent = row == null ? Intent.SEARCH : row.intent();
        String topic = words;
        String party = body;
        String year = null;
        Places.Place found = null;
        // The year and the region of a title are part of the title.
        if (!TITLES.contains(intent)) {
            Matcher matcher = YEAR.matcher(topic);
            // 到2025年底 is part of what is asked, 2023年奥运会筹办 says of when.
            if (matcher.find() && matcher.start() < 8) {
                year = matcher.group(1);
                topic = topic.substring(0, matcher.start()) + topic.substring(matcher.end());
            }
            String place = party == null ? topic : party;
            found = cited.isEmpty() ? places.find(place) : null;
            // 在德州养狗
            if (found == null && cited.isEmpty() && place.startsWith("在")) {
                Places.Place after = places.find(place.substring(1));
                if (after != null && after.span().start() == 0) {
                    found = after;
                    place = place.substring(1);
                }
            }
            if (found != null) {
                String rest = without(place, found.span().start(), found.span().end());
                if (party == null) {
                    topic = rest;
                } else if (!rest.isBlank()) {
                    party = rest;
                }
            }
        }
        return new Question(
                text,
                intent,
                row == null ? null : row.role(),
                topic.strip(),
                act.isBlank() ? null : act,
                party,
                found == null ? null : found.name(),
                found == null ? List.of() : found.regions(),
                year,
                cited,
                row == null ? null : row.aspect(),
                detail == null || detail.isBlank() ? null : detail,
                done == null || done.isBlank() ? null : done,
                row == null ? null : row.id());
    }

    private static final Set<Intent> TITLES = EnumSet.of(Intent.STATUS, Intent.DOWNSTREAM);

    private static String without(String text, int start, int end) {
        // What stands before the last name is the region above it.
        String rest =
                start <= 12 ? text.substring(end) : text.substring(0, start) + text.substring(end);
        if (start > 0 && start <= 12 && !text.substring(0, start).matches(".*[省市州盟区县]$")) {
            rest = text.substring(0, start) + text.substring(end);
        }
        return REGION_LEFTOVERS.matcher(rest).replaceAll("");
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return "";
        }
        String value = matcher.group(name);
        return value == null ? "" : value;
    }
}
