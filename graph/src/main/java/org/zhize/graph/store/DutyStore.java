package org.zhize.graph.store;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The graph of duties in Neo4j. Safe for threads; writers wait for each other.
 *
 * <p>Every call may throw {@link GraphUnavailableException} while the server is away, and works
 * again when it is back; the other {@link GraphException}s need a person.
 */
public final class DutyStore implements AutoCloseable {

    private DutyStore() {}

    /** Does not contact the server: that can be away, now and later. {@code neo4j://} routes. */
    public static DutyStore connect(URI uri, String user, String password) {
        throw new UnsupportedOperationException("soon");
    }

    /**
     * Checks password and format, makes the schema, mends what a crash left. The first other call
     * does the same, so call it only to hear of a problem at the start.
     */
    public void prepare() {
        throw new UnsupportedOperationException("soon");
    }

    /** Whether the server answers now; cheap, never throws. */
    public boolean available() {
        throw new UnsupportedOperationException("soon");
    }

    /** Lets the server plan the queries of the reads, so that the first user need not wait. */
    public void warmUp() {
        throw new UnsupportedOperationException("soon");
    }

    /**
     * Writes the documents, in place of what the graph held of them. A crash leaves them out of
     * {@link #contents()} until they are written again; nothing is there twice.
     */
    public void replace(List<GraphDocument> documents) {
        throw new UnsupportedOperationException("soon");
    }

    /** Leaves nothing behind but a node for a document that others cite; unknown ids are fine. */
    public void delete(Set<DocumentId> documents) {
        throw new UnsupportedOperationException("soon");
    }

    /** Deletes the whole graph, of whatever format, and makes the schema of this one. */
    public void clear() {
        throw new UnsupportedOperationException("soon");
    }

    /**
     * Ties the duties of a document to those of the documents it implements, and of those that
     * implement it, where title and words are alike; returns the number of ties. Do it after {@link
     * #replace}, once for each document of a load; doing it again changes nothing.
     */
    public int align(DocumentId document) {
        throw new UnsupportedOperationException("soon");
    }

    /** The completely written documents with the hash of what they were read from. */
    public Map<DocumentId, String> contents() {
        throw new UnsupportedOperationException("soon");
    }

    public GraphCounts counts() {
        throw new UnsupportedOperationException("soon");
    }

    public Optional<DutyLine> duty(String id) {
        throw new UnsupportedOperationException("soon");
    }

    public List<DutyLine.Holder> holdersOf(String duty) {
        throw new UnsupportedOperationException("soon");
    }

    /**
     * Newest document first, then in the order of the text. The ledger of a party is one of them.
     */
    public Page<DutyLine> duties(DutyFilter filter, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    /** What surrounds a node; empty where there is no such node. */
    public Optional<Chain> chain(NodeKind kind, String id, Chain.Reach reach) {
        throw new UnsupportedOperationException("soon");
    }

    /** Who cites the provision, or its document as a whole. */
    public Page<CitedBy> citedBy(Address provision, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    /** Who cites the document or any provision of it. */
    public Page<CitedBy> citedBy(DocumentId document, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    public Optional<PartyView> party(String id) {
        throw new UnsupportedOperationException("soon");
    }

    /** Those with most duties first. */
    public Page<PartyLine> parties(PartyFilter filter, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    /** Parties of the same function in other regions, those with most duties first. */
    public Page<PartyLine> peersOf(String party, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    /** Duties of each document; documents without duties are missing. */
    public Map<DocumentId, Long> dutiesByDocument() {
        throw new UnsupportedOperationException("soon");
    }

    /** Duties by the month of their deadlines, in order; a duty with two counts in both. */
    public Map<YearMonth, Long> dutiesByMonth(DutyFilter filter) {
        throw new UnsupportedOperationException("soon");
    }

    /** Parties by document and role, most duties first, at most that many cells. */
    public List<MatrixCell> matrix(DutyFilter filter, int most) {
        throw new UnsupportedOperationException("soon");
    }

    /** Tasks whose holders are missing or in doubt; the same filters, the same order. */
    public Page<Gap> gaps(Gap.Kind kind, DutyFilter filter, int page, int size) {
        throw new UnsupportedOperationException("soon");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("soon");
    }
}
