package org.zhize.corpus.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents a decision on amending changes, by its title. */
final class Amends {

    private static final Pattern AMENDS = Pattern.compile("修(?:改|订|正)(?:<|《|〈)(.+?)(?:>|》|〉)");
    private static final Pattern AMENDMENT = Pattern.compile("^(?:中华人民共和国)?(.{1,20}法)修正案");

    private Amends() {}

    static List<String> of(String title) {
        List<String> titles = new ArrayList<>();
        Matcher amends = AMENDS.matcher(title);
        while (amends.find()) {
            titles.add(amends.group(1));
        }
        Matcher amendment = AMENDMENT.matcher(title);
        if (amendment.find()) {
            titles.add("中华人民共和国" + amendment.group(1));
        }
        return titles;
    }
}
