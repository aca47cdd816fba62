package org.zhize.indexer.store;

/** Names of the Lucene fields. A change here, or in what a field holds, raises {@link #FORMAT}. */
public final class Fields {

    /** The version of all this; an index of another version must be built anew. */
    public static final String FORMAT = "4";

    /** {@link Type} of the entry. */
    public static final String TYPE = "type";

    /** Document id: term and sorted doc value. */
    public static final String DOCUMENT = "document";

    /** Address of a provision, id of a duty. */
    public static final String ID = "id";

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

    /** Hash of {@link TitleKey} of what a provision cites, with the article where one is named. */
    public static final String CITES = "cites";

    /** The same hash for the provision itself: where citations of it point to. */
    public static final String SELF = "self";

    /** Running number of the innermost section in its document. */
    public static final String SECTION = "section";

    /** Key of the vector of a provision. */
    public static final String VECTOR = "vector";

    /** Stored JSON: what a hit shows, or what is known of a document. */
    public static final String STORED = "stored";

    private static final String BIGRAMS = ".bigrams";
    private static final String WORDS = ".words";

    private Fields() {}

    /**
     * What one entry of the index is. Each kind has its own searched fields, so that the
     * frequencies of one do not blur those of another.
     */
    public enum Type {
        DOCUMENT("d"),
        PROVISION("p"),
        DUTY("u");

        private final String prefix;

        Type(String prefix) {
            this.prefix = prefix;
        }

        public String term() {
            return name();
        }

        /** Title of the document, chapter path, heading and text, as pairs of characters. */
        public String bigrams() {
            return prefix + BIGRAMS;
        }

        /** The same as words. */
        public String words() {
            return prefix + WORDS;
        }
    }
}
