package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.text.Span;

/**
 * A place in a text that names another document, or an article of it.
 *
 * @param mention the words, as they stand
 * @param span where they stand
 * @param title the official title where known (安全生产法 is 中华人民共和国安全生产法), else the title as written;
 *     of this document itself for 本法第X条
 * @param documentNumber the 文号 beside the title, else null
 * @param article 第三十六条, as Chinese numerals; null where the document as a whole is meant
 * @param paragraph 款 from 1, else null
 * @param item 项 from 1, else null
 * @param articleSpan where the words for the article stand (also apart from the title, in a list);
 *     null where none is named
 * @param relation {@code IMPLEMENTS} for 根据/为贯彻落实/按照 in a preamble, else {@code CITES}
 * @param targetDocument the cited document where the corpus has it; null until resolved
 * @param target the cited article there; null until resolved or where no article is meant
 */
public record Citation(
        String mention,
        Span span,
        String title,
        @Nullable String documentNumber,
        @Nullable String article,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        @Nullable Span articleSpan,
        Form form,
        Relation relation,
        @Nullable DocumentId targetDocument,
        @Nullable Address target) {

    /** How it was written. */
    public enum Form {
        /** In 《》. */
        BRACKETED,
        /** 刑法第X条, without brackets. */
        BARE,
        /** 本法第X条, 前款, 同法: the document is told by the context. */
        RELATIVE
    }

    /** What it means for the citing document. */
    public enum Relation {
        CITES,
        IMPLEMENTS,
        AMENDS,
        REPLACES
    }
}
