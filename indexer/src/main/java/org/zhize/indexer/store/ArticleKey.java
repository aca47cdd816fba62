package org.zhize.indexer.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.names.TitleKey;
import org.zhize.indexer.vector.VectorKey;

/** One key for an article, so that the citation and the cited meet. */
public final class ArticleKey {

    private ArticleKey() {}

    /**
     * 64 bits of the hash of title and article.
     *
     * @param title in any spelling
     * @param article 第三十六条; null for the document as a whole
     */
    public static long hash(String title, @Nullable String article) {
        String key = TitleKey.of(title);
        return VectorKey.of(article == null ? key : key + "#" + article);
    }
}
