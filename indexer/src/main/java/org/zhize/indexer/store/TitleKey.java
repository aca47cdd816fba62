package org.zhize.indexer.store;

import org.jspecify.annotations.Nullable;
import org.zhize.indexer.analysis.Folding;

/**
 * One spelling for a title, so that the citation and the cited meet: without 中华人民共和国, brackets and
 * blanks; with the article after a #.
 */
public final class TitleKey {

    private TitleKey() {}

    public static String of(String title) {
        String plain = Folding.fold(title).replace("中华人民共和国", "");
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ("《》〈〉<>「」『』“”\"' \t".indexOf(c) < 0) {
                key.append(c);
            }
        }
        return key.toString();
    }

    public static String of(String title, @Nullable String article) {
        return article == null ? of(title) : of(title) + "#" + article;
    }
}
