package org.zhize.corpus.names;

import org.zhize.corpus.text.Widths;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a title when the ways of writing it are taken away: 中华人民共和国, widths, brackets,
 * middle dots, quotes, spaces, the year of a version. Equal keys mean the same law.
 */
public final class TitleKey {

    private static final String NATION = "中华人民共和国";
    private static final Pattern DROPPED = Pattern.compile("[\\s《》〈〉<>「」\"'“”‘’·・‧•、,，:：\\[\\]]");
    private static final Pattern VERSION =
            Pattern.compile("\\((?:(?:19|20)\\d\\d年?)?(?:修正|修订|修改|最新|现行|本)*(?:文本|版)?\\)$");
    private static final Pattern TRIAL = Pattern.compile("\\((?:试行|暂行|草案)\\)");
    private static final List<String> COURTS = List.of("最高人民法院", "最高人民检察院");

    private TitleKey() {}

    public static String of(String title) {
        String key = DROPPED.matcher(Widths.fold(title)).replaceAll("");
        key = VERSION.matcher(key).replaceAll("");
        key = TRIAL.matcher(key).replaceAll("试行");
        return key.replace(NATION, "");
    }

    /**
     * The key and weaker ones, to be tried in order where the stronger ones name nothing: without
     * the courts or other issuers before 关于, without 试行.
     */
    static Set<String> weaker(String title) {
        Set<String> keys = new LinkedHashSet<>();
        String key = of(title);
        keys.add(key);
        for (String court : COURTS) {
            if (key.startsWith(court)) {
                key = key.substring(court.length());
            }
        }
        keys.add(key);
        int about = key.indexOf("关于");
        if (about > 0 && key.length() - about > SHORTEST) {
            keys.add(key.substring(about));
        }
        if (key.endsWith("试行")) {
            keys.add(key.substring(0, key.length() - 2));
        }
        return keys;
    }

    private static final int SHORTEST = 12;
}
