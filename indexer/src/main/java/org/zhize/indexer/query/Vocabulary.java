package org.zhize.indexer.query;

import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Regions;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.StoredDocument;

import java.util.List;
import java.util.Optional;

/** What the index knows, as far as reading a query needs it. */
public interface Vocabulary {

    /** Titles of documents in the text, full, short or abbreviated, longest first at each place. */
    List<TitleMatch> titles(String text);

    /**
     * Documents with that number, newest first.
     *
     * @param issuer 柳政发, or empty where only year and serial are known
     */
    List<StoredDocument> numbered(String issuer, int year, int serial);

    /**
     * Documents with that number of any year, newest first.
     *
     * @param issuer 国务院令, 柳政发
     */
    List<StoredDocument> numbered(String issuer, int serial);

    /** The title of a law that a short form of it means, which stands in no table: 安法, 劳合法. */
    Optional<TitleMatch> abbreviated(String text);

    /** Regions of documents that no public table has: 栖霞川市; leftmost and longest first. */
    List<Regions.Found> regions(String text);

    /** Whether a document of that region, or of one below it, is here. */
    boolean hasDocumentsOf(Region region);

    /** The title that was meant by a text with a typing error or of the same sound. */
    Optional<String> titleLike(String text);

    /** The word that was meant: same sound, or one character off. Empty where the word is known. */
    Optional<String> wordLike(String word);

    /** The title or word that is typed so in pinyin, whole or by initials. */
    Optional<String> pinyin(String letters);

    /** Words that are typed so in pinyin, in one go. */
    Optional<String> spelled(String letters);

    /**
     * A title at a place.
     *
     * @param span in the text, with 《》 around it
     * @param documents newest version first; the parts of one law stand in their own order
     */
    record TitleMatch(Span span, String title, List<StoredDocument> documents) {
        public TitleMatch {
            documents = List.copyOf(documents);
        }
    }
}
