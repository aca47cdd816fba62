package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.citation.CitationFinder;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Role;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a question by the wordings of {@code intents.json}; the first row that fits wins. */
final class QuestionReader {

    private static final Pattern POLITE =
            Pattern.compile("^(?:请问|请教|想问|问一下|一下|我想知道|想知道|你知道|帮我查|查一查|那么|,)+");
    private static final Pattern END = Pattern.compile("[?!。,;呢呀啊吗嘛 ]+$");
    // 安全生产法三十六条
    private static final Pattern BARE_ARTICLE =
            Pattern.compile("(?<=[法典例定则])[零〇一二三四五六七八九十百千]+条(?![例件])");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年(?:度)?");
    // A name of a region stands at the front, or after 在: 柳林县森林火灾, not the 河北 of 河北省条例 cited.
    private static final Pattern REGION_LEFTOVERS = Pattern.compile("^[的在对,]+|[的在,]+$");

    private final PatternTable<IntentRow> rows =
            PatternTable.load(QuestionReader.class, "intents.json", IntentRow.class);
    private final CitationFinder citations = CitationFinder.standard();
    private final Regions regions = Names.standard().regions();

    PatternTable<IntentRow> rows() {
        return rows;
    }

    Question read(String asked) {
        String text = clean(asked);
        List<Citation> cited = citations.find(text);
        for (PatternTable.Entry<IntentRow> entry : rows.entries()) {
            Matcher matcher = entry.pattern().matcher(text);
            if (matcher.find()) {
                return question(text, entry.row(), matcher, cited);
            }
        }
        return located(text, Intent.SEARCH, null, text, "", null, cited, null);
    }

    static String clean(String asked) {
        String text = Widths.fold(asked).strip();
        text = POLITE.matcher(text).replaceFirst("");
        text = END.matcher(text).replaceFirst("").strip();
        return BARE_ARTICLE.matcher(text).replaceAll("第$0");
    }

    private Question question(String text, IntentRow row, Matcher matcher, List<Citation> cited) {
        String topic = group(matcher, "topic") + group(matcher, "act") + group(matcher, "topic2");
        String party = matcher.namedGroups().containsKey("party") ? group(matcher, "party") : null;
        return located(
                text,
                row.intent(),
                row.role(),
                topic,
                group(matcher, "act"),
                party,
                cited,
                row.id());
    }

    private Question located(
            String text,
            Intent intent,
            @Nullable Role role,
            String topic,
            String act,
            @Nullable String party,
            List<Citation> cited,
            @Nullable String row) {
        String year = null;
        Matcher matcher = YEAR.matcher(topic);
        // 到2025年底 is part of what is asked, 2023年奥运会筹办 says of when.
        if (matcher.find() && matcher.start() < 8) {
            year = matcher.group(1);
            topic = topic.substring(0, matcher.start()) + topic.substring(matcher.end());
        }
        // The region of a law's own title is part of the title.
        String place = party == null ? topic : party;
        Regions.Found found = cited.isEmpty() ? region(place) : null;
        String region = null;
        List<Region> meant = List.of();
        if (found != null) {
            region = found.span().of(place);
            meant = found.regions();
            String rest = without(place, found.span().start(), found.span().end());
            if (party == null) {
                topic = rest;
            } else if (!rest.isBlank()) {
                party = rest;
            }
        }
        return new Question(
                text,
                intent,
                role,
                topic.strip(),
                act.isBlank() ? null : act,
                party,
                region,
                meant,
                year,
                cited,
                row);
    }

    private Regions.@Nullable Found region(String text) {
        Regions.Found longest = null;
        for (Regions.Found found : regions.find(text)) {
            boolean level = LEVELS.contains(text.charAt(found.span().end() - 1));
            if (level && (longest == null || found.span().end() > longest.span().end())) {
                longest = found;
            }
        }
        return longest;
    }

    // 全国 and bare names such as 和平 are words too: only names with their level count.
    private static final Set<Character> LEVELS = Set.of('省', '市', '县', '区', '旗', '州', '盟');

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
