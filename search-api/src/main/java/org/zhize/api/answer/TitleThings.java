package org.zhize.api.answer;

import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.pattern.TsvTable;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the title of a norm is about: 广告 of 广告法, 殡葬 of 殡葬管理条例 ({@code title-tails.tsv}). */
final class TitleThings {

    private static final Pattern TAIL =
            Pattern.compile(
                    TsvTable.load(TitleThings.class, "title-tails.tsv", "pattern", "source")
                            .lines()
                            .stream()
                            .map(line -> line.text("pattern"))
                            .collect(Collectors.joining("|", "(?:", ")+$")));

    private TitleThings() {}

    /** The title without 中华人民共和国 and what it says behind the thing; empty where that is all. */
    static String of(String title) {
        return TAIL.matcher(TitleKey.of(title)).replaceFirst("");
    }
}
