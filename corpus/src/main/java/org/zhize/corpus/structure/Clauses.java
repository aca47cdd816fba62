package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last clauses say of the document: when it takes effect, what it repeals.
 *
 * @param onPromulgation 自公布之日起施行
 */
record Clauses(@Nullable LocalDate effective, boolean onPromulgation, List<String> replaces) {

    private static final Pattern SELF =
            Pattern.compile("(?:本|此)[一-龥]{1,8}?(?:于|由|从)?自?.{0,30}?起?(?:施行|实施|执行|生效)");
    private static final Pattern DAY = Pattern.compile("自?(.{6,14}日)起?(?:正式)?(?:施行|实施|执行|生效)");
    private static final Pattern ON_PROMULGATION =
            Pattern.compile("自(?:公布|发布|印发|颁布|通过|下发)之日起(?:施行|实施|执行|生效)");
    // 《A》（文号）、《B》同时废止; a clause on one article of it repeals no document
    private static final Pattern REPEALS =
            Pattern.compile(
                    "((?:《[^《》]{2,80}》(?:[(][^()]{0,40}[)])?[、,和及与]?){1,20}+)(?!第[^《》]{1,8}条)[^《》。;]{0,30}?(?:废止|失效)|(?:废止|代替|取代)《([^《》]{2,80})》");
    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,80})》");
    private static final int LAST_LINES = 12;

    static Clauses of(Layout layout) {
        LocalDate effective = null;
        boolean onPromulgation = false;
        List<String> replaces = new ArrayList<>();
        List<Line> lines = layout.body;
        for (Line line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
            String text = line.text();
            if (text.length() > 600) {
                continue;
            }
            if (SELF.matcher(text).find()) {
                Matcher day = DAY.matcher(text);
                if (day.find()) {
                    List<Dates.Found> dates = Dates.find(day.group(1));
                    if (!dates.isEmpty()) {
                        effective = dates.getFirst().date();
                    }
                }
                onPromulgation |= ON_PROMULGATION.matcher(text).find();
            }
            if (text.contains("废止")) {
                Matcher repeals = REPEALS.matcher(text);
                while (repeals.find()) {
                    if (repeals.group(1) == null) {
                        replaces.add(repeals.group(2));
                    } else {
                        Matcher title = TITLE.matcher(repeals.group(1));
                        while (title.find()) {
                            replaces.add(title.group(1));
                        }
                    }
                }
            }
        }
        return new Clauses(effective, onPromulgation, replaces);
    }
}
