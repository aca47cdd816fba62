package org.zhize.indexer.store;

/** Names of the Lucene fields. A change here, or in what a field holds, raises {@link #FORMAT}. */
public final class Fields {

    /** The version of all this; an index of another version must be built anew. */
    public static final String FORMAT = "1";

    /** {@link Type} of the entry. */
    public static final String TYPE = "type";

    /** Document id: term and sorted doc value. */
    public static final String DOCUMENT = "document";

    /** Address of a provision, id of a duty. */
    public static final String ID = "id";

    /** Title of the document, chapter path, heading and text, as bigrams. */
    public static final String BIGRAMS = "bigrams";

    /** The same as words. */
    public static final String WORDS = "words";

    /** Titles of the document, as bigrams. */
    public static final String TITLE = "title";

    /** Place in reading order, from 0. */
    public static final String POSITION = "position";

    /** Day that orders documents, as epoch day. */
    public static final String DATE = "date";

    /** Ordinal of the rank of the document. */
    public static final String RANK = "rank";

    public static final String PARTY = "party";

    /** Party id, blank, role: the role of that very party. */
    public static final String PARTY_ROLE = "partyRole";

    public static final String ROLE = "role";
    public static final String FUNCTION = "function";
    public static final String DUTY_KIND = "dutyKind";

    /** Last day of a deadline, as epoch day; many for one duty. */
    public static final String DUE = "due";

    /** Title key, then # and article where one is named: what this provision cites. */
    public static final String CITES = "cites";

    /** Stored JSON: what a hit shows, or what is known of a document. */
    public static final String STORED = "stored";

    private Fields() {}

    /** What one entry of the index is. */
    public enum Type {
        DOCUMENT,
        PROVISION,
        DUTY;

        public String term() {
            return name();
        }
    }
}
