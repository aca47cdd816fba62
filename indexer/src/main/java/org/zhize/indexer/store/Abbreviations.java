package org.zhize.indexer.store;

import org.zhize.corpus.document.Rank;
import org.zhize.indexer.entry.StoredDocument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Short forms that no table lists: 安法 and 道交法 keep the first and the last character of a law's
 * title, and some between. Believed only before a number of an article, since 办法 and 方法 look the
 * same; of several laws the one with the shortest title is meant.
 */
final class Abbreviations {

    private static final int LONGEST = 5;
    private static final String NUMERALS = "第0123456789一二三四五六七八九十百千";

    private final List<String> laws = new ArrayList<>();

    Abbreviations(Map<String, List<StoredDocument>> byKey) {
        byKey.forEach(
                (key, documents) -> {
                    Rank rank = documents.getFirst().header().rank();
                    if (rank == Rank.LAW || rank == Rank.ADMINISTRATIVE_REGULATION) {
                        laws.add(key);
                    }
                });
        laws.sort(Comparator.comparingInt(String::length).thenComparing(key -> key));
    }

    /** Where a short form that begins there ends, or -1. */
    int end(CharSequence text, int at) {
        boolean begins = at == 0 || !Character.isIdeographic(text.charAt(at - 1));
        for (int end = at + 2; begins && end <= at + LONGEST && end < text.length(); end++) {
            boolean law = text.charAt(end - 1) == '法' || text.charAt(end - 1) == '例';
            if (law && NUMERALS.indexOf(text.charAt(end)) >= 0) {
                return title(text.subSequence(at, end).toString()).isEmpty() ? -1 : end;
            }
        }
        return -1;
    }

    /** The title that is meant, or nothing. */
    String title(String shortForm) {
        char first = shortForm.charAt(0);
        char last = shortForm.charAt(shortForm.length() - 1);
        for (String law : laws) {
            if (law.charAt(0) == first
                    && law.charAt(law.length() - 1) == last
                    && holds(law, shortForm)) {
                return law;
            }
        }
        return "";
    }

    private static boolean holds(String law, String shortForm) {
        int at = 0;
        for (int i = 0; i < law.length() && at < shortForm.length(); i++) {
            if (law.charAt(i) == shortForm.charAt(at)) {
                at++;
            }
        }
        return at == shortForm.length();
    }
}
