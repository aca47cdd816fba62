package org.zhize.graph.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.DocumentId;

import java.net.URI;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The graph of duties in Neo4j. Safe for threads; writers wait for each other.
 *
 * <p>Every call may throw {@link GraphUnavailableException} while the server is away, and works
 * again when it is back; the other {@link GraphException}s need a person.
 */
public final class DutyStore implements AutoCloseable {
    private final Server server;
    private final Format format;
    private final Writer writer;
    private final ReentrantLock writing = new ReentrantLock();

    DutyStore(Server server, Runnable committed) {
        this.server = server;
        this.writer = new Writer(server, committed);
        this.format = new Format(server, writer);
    }

    /** Does not contact the server: that can be away, now and later. {@code neo4j://} routes. */
    public static DutyStore connect(URI uri, String user, String password) {
        return new DutyStore(new Server(uri, user, password), () -> {});
    }

    /**
     * Checks password and format, makes the schema, mends what a crash left. The first other call
     * does the same, so call it only to hear of a problem at the start.
     */
    public void prepare() {
        format.prepare();
    }

    /** Whether the server answers now; cheap, never throws. */
    public boolean available() {
        return server.available();
    }

    /** Lets the server plan the queries of the reads, so that the first user need not wait. */
    public void warmUp() {
        WarmUp.run(this);
    }

    /**
     * Writes the documents, in place of what the graph held of them. A crash leaves them out of
     * {@link #contents()} until they are written again; nothing is there twice.
     */
    public void replace(List<GraphDocument> documents) {
        if (!documents.isEmpty()) {
            alone(
                    () -> {
                        writer.replace(documents);
                        return true;
                    });
        }
    }

    /** Leaves nothing behind but a node for a document that others cite; unknown ids are fine. */
    public void delete(Set<DocumentId> documents) {
        alone(
                () -> {
                    writer.delete(documents.stream().map(DocumentId::value).toList());
                    return true;
                });
    }

    /** Deletes the whole graph, of whatever format, and makes the schema of this one. */
    public void clear() {
        writing.lock();
        try {
            format.clear();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Ties the duties of a document to those of the documents it implements, and of those that
     * implement it, where title and words are alike; returns how many ties it made. Do it after
     * {@link #replace}, once for each document of a load; what was compared before is left alone.
     */
    public int align(DocumentId document) {
        return align(tx -> Alignment.of(document.value(), tx));
    }

    /** As {@link #align(DocumentId)}, for all documents: also for those that a crash left out. */
    public int align() {
        return align(Alignment::of);
    }

    private int align(Function<TransactionContext, List<Alignment>> which) {
        int ties = 0;
        // One transaction a pair: hundreds of documents implement one law.
        for (Alignment pair : read(which)) {
            ties += alone(() -> server.write(pair::write));
        }
        return ties;
    }

    /** The completely written documents with the hash of what they were read from. */
    public Map<DocumentId, String> contents() {
        return read(
                tx -> {
                    Map<DocumentId, String> contents = new HashMap<>();
                    tx.run(Query.CONTENTS.text())
                            .forEachRemaining(
                                    row ->
                                            contents.put(
                                                    new DocumentId(row.get("id").asString()),
                                                    row.get("hash").asString()));
                    return contents;
                });
    }

    public GraphCounts counts() {
        return read(
                tx -> {
                    Record row = tx.run(Query.COUNTS.text()).single();
                    return new GraphCounts(
                            row.get("documents").asLong(),
                            row.get("unfinished").asLong(),
                            row.get("absent").asLong(),
                            row.get("provisions").asLong(),
                            row.get("duties").asLong(),
                            row.get("parties").asLong(),
                            row.get("holdings").asLong(),
                            row.get("citations").asLong());
                });
    }

    public Optional<DutyLine> duty(String id) {
        return duties(tx -> tx.lines(List.of(id))).stream().findFirst();
    }

    public List<DutyLine.Holder> holdersOf(String duty) {
        return duty(duty).map(DutyLine::holders).orElse(List.of());
    }

    /**
     * Newest document first, then in the order of the text. The ledger of a party is one of them.
     */
    public Page<DutyLine> duties(DutyFilter filter, int page, int size) {
        return duties(tx -> tx.duties(filter, first(page), most(size)));
    }

    /** What surrounds a node; empty where there is no such node. */
    public Optional<Chain> chain(NodeKind kind, String id, Chain.Reach reach) {
        return read(tx -> new ChainReader(tx).chain(kind, id, reach));
    }

    /** Who cites the provision, or its document as a whole. */
    public Page<CitedBy> citedBy(Address provision, int page, int size) {
        return duties(
                tx ->
                        tx.citedBy(
                                Query.CITED_BY_PROVISION,
                                provision.toString(),
                                first(page),
                                most(size)));
    }

    /** Who cites the document or any provision of it. */
    public Page<CitedBy> citedBy(DocumentId document, int page, int size) {
        return duties(
                tx ->
                        tx.citedBy(
                                Query.CITED_BY_DOCUMENT,
                                document.value(),
                                first(page),
                                most(size)));
    }

    /** How often each provision of a document is cited by itself; those never cited are missing. */
    public Map<Address, Long> citedCounts(DocumentId document) {
        return duties(tx -> tx.citedCounts(document.value()));
    }

    /** What is cited and not there, most cited first. */
    public Page<AbsentDocument> absent(int page, int size) {
        return duties(tx -> tx.absent(first(page), most(size)));
    }

    public Optional<PartyView> party(String id) {
        return read(tx -> new PartyReader(tx).view(id));
    }

    /** Those with most duties first. */
    public Page<PartyLine> parties(PartyFilter filter, int page, int size) {
        return read(tx -> new PartyReader(tx).parties(filter, first(page), most(size)));
    }

    /** Parties of the same function in other regions, those with most duties first. */
    public Page<PartyLine> peersOf(String party, int page, int size) {
        return read(tx -> new PartyReader(tx).peersOf(party, first(page), most(size)));
    }

    /** Duties of each document; documents without duties are missing. */
    public Map<DocumentId, Long> dutiesByDocument() {
        return duties(DutyReader::byDocument);
    }

    /** Duties by the month of their deadlines, in order; a duty with two counts in both. */
    public Map<YearMonth, Long> dutiesByMonth(DutyFilter filter) {
        return duties(tx -> tx.byMonth(filter));
    }

    /** Parties by document and role, most duties first, at most that many cells. */
    public List<MatrixCell> matrix(DutyFilter filter, int most) {
        return duties(tx -> tx.matrix(filter, most));
    }

    /** Tasks whose holders are missing or in doubt; the same filters, the same order. */
    public Page<Gap> gaps(Gap.Kind kind, DutyFilter filter, int page, int size) {
        return duties(tx -> tx.gaps(kind, filter, first(page), most(size)));
    }

    private <T> T duties(Function<DutyReader, T> question) {
        return read(tx -> question.apply(new DutyReader(tx)));
    }

    private <T> T read(Function<TransactionContext, T> question) {
        format.prepare();
        return server.read(question);
    }

    private <T> T alone(Supplier<T> work) {
        format.prepare();
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    private static int first(int page) {
        return Math.max(page, 0);
    }

    private static int most(int size) {
        return Math.clamp(size, 0, Page.MOST);
    }

    @Override
    public void close() {
        server.close();
    }
}
