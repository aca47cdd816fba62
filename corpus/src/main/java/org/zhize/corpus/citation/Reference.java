package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

/**
 * An article, or a paragraph or item of one, as words name it.
 *
 * @param article 0 where only a paragraph or item is named
 * @param inserted the 一 of 之一, else 0
 */
record Reference(
        int article, int inserted, @Nullable Integer paragraph, @Nullable Integer item, Span span) {

    /** 第三十六条 or 第一百三十四条之一; null where no article is named. */
    @Nullable String printed() {
        if (article == 0) {
            return null;
        }
        String printed = "第" + ChineseNumeral.print(article) + "条";
        return inserted == 0 ? printed : printed + "之" + ChineseNumeral.print(inserted);
    }

    Reference at(Span place) {
        return new Reference(article, inserted, paragraph, item, place);
    }
}
