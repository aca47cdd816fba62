package org.zhize.api.load;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Library;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.store.DutyStore;
import org.zhize.graph.store.GraphDocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the graph in step with the library, from one thread: writes what the graph lacks or has of
 * another original, deletes what the library no longer has. A load, a deletion, a crash and a
 * server that was away all come down to this one comparison.
 */
public final class GraphSync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphSync.class);

    // Rows of one write: 1,000 to 2,000 is where Neo4j writes fastest.
    private static final int PROVISIONS_A_WRITE = 1_000;
    // A local server that died is back by then; a remote one need not be waited for.
    private static final long AWAY_PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 2_000_000_000L;

    private final Workspace workspace;
    private final GraphLink link;
    private final Thread thread;
    private final Set<String> unreadable = new HashSet<>();
    private @Nullable Map<DocumentId, String> held;
    private boolean tied;
    private int changes = 1;
    private int seen;
    private volatile State state = new State(false, 0, 0, "正在启动");
    private volatile boolean closed;

    /**
     * How far the graph is.
     *
     * @param inStep true where it holds all of the library
     * @param behind documents it lacks, as far as known
     * @param documents it holds
     * @param problem why it cannot be asked, else null
     */
    public record State(boolean inStep, int behind, int documents, @Nullable String problem) {}

    public GraphSync(Workspace workspace, GraphLink link) {
        this.workspace = workspace;
        this.link = link;
        this.thread = Thread.ofPlatform().name("graph-sync").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** The library has changed. */
    public synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** True where there is no graph to keep in step. */
    public boolean isDisabled() {
        return link.isDisabled();
    }

    /** Behind from the moment at which the library changes, not only once that is compared. */
    public synchronized State state() {
        return new State(
                state.inStep() && seen == changes,
                state.behind(),
                state.documents(),
                state.problem());
    }

    /**
     * Waits until the graph holds all of the library; false where it cannot be asked or the time is
     * over.
     */
    public synchronized boolean awaitInStep(long millis, Runnable eachSecond)
            throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long awaySince = System.nanoTime();
        while (!(state.inStep() && seen == changes)) {
            boolean away = state.problem() != null && !link.isStarting();
            awaySince = away ? awaySince : System.nanoTime();
            if (System.nanoTime() > end
                    || System.nanoTime() - awaySince > AWAY_PATIENCE_NANOS
                    || closed
                    || link.isHopeless()) {
                return false;
            }
            wait(1_000);
            eachSecond.run();
        }
        return true;
    }

    private void run() {
        try {
            while (!closed) {
                int now = changes();
                try {
                    if (step()) {
                        inStep(now);
                    }
                } catch (GraphDown e) {
                    away(e.sentence());
                } catch (RuntimeException e) {
                    // The graph is derived: a fault in writing it must not end the service.
                    LOG.error("The graph could not be brought into step", e);
                    away("写入图数据库时出错：" + e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int changes() {
        return changes;
    }

    private synchronized void inStep(int change) throws InterruptedException {
        seen = change;
        notifyAll();
        long end = System.nanoTime() + LOOK_AGAIN_NANOS;
        while (seen == changes && !closed && System.nanoTime() < end) {
            wait(LOOK_AGAIN_NANOS / 1_000_000);
        }
    }

    private synchronized void away(String sentence) throws InterruptedException {
        held = null;
        state = new State(false, state.behind(), 0, sentence);
        notifyAll();
        long end = System.nanoTime() + LOOK_AGAIN_NANOS;
        while (!closed && System.nanoTime() < end) {
            wait(LOOK_AGAIN_NANOS / 1_000_000);
        }
    }

    /** One comparison and all that follows from it; true where nothing is left to do. */
    private boolean step() throws GraphDown {
        Map<DocumentId, Library.Entry> wanted = workspace.library().documents();
        Map<DocumentId, String> has = held();
        Set<DocumentId> gone = new LinkedHashSet<>(has.keySet());
        gone.removeAll(wanted.keySet());
        if (!gone.isEmpty()) {
            write(store -> store.delete(gone));
            gone.forEach(has::remove);
        }
        List<Library.Entry> missing =
                wanted.values().stream()
                        .filter(e -> !workspace.stamp(e).equals(has.get(e.id())))
                        .filter(e -> !unreadable.contains(workspace.stamp(e)))
                        .toList();
        state = new State(missing.isEmpty(), missing.size(), has.size(), null);
        if (missing.isEmpty()) {
            // Also after a start: a crash may have come between a write and its ties.
            if (!tied) {
                link.ask(DutyStore::align);
                tied = true;
            }
            return true;
        }
        tied = false;
        write(missing, has);
        return false;
    }

    private Map<DocumentId, String> held() throws GraphDown {
        Map<DocumentId, String> now = held;
        if (now == null) {
            now = new HashMap<>(link.ask(DutyStore::contents));
            held = now;
        }
        return now;
    }

    private void write(List<Library.Entry> missing, Map<DocumentId, String> has) throws GraphDown {
        List<GraphDocument> batch = new ArrayList<>();
        long provisions = 0;
        int behind = missing.size();
        for (Library.Entry entry : missing) {
            if (closed) {
                return;
            }
            Extraction extraction = workspace.extraction(entry.id());
            if (extraction == null) {
                unreadable.add(workspace.stamp(entry));
            } else {
                batch.add(new GraphDocument(extraction, workspace.stamp(entry)));
                provisions += extraction.document().provisions().count();
            }
            if (provisions >= PROVISIONS_A_WRITE) {
                behind -= flush(batch, has);
                provisions = 0;
                state = new State(false, behind, has.size(), null);
            }
        }
        flush(batch, has);
    }

    private int flush(List<GraphDocument> batch, Map<DocumentId, String> has) throws GraphDown {
        if (batch.isEmpty()) {
            return 0;
        }
        List<GraphDocument> documents = List.copyOf(batch);
        write(store -> store.replace(documents));
        for (GraphDocument document : documents) {
            has.put(document.id(), document.contentHash());
        }
        batch.clear();
        return documents.size();
    }

    private void write(Consumer<DutyStore> change) throws GraphDown {
        link.ask(
                store -> {
                    change.accept(store);
                    return true;
                });
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            notifyAll();
        }
        try {
            // A write that is under way ends first; it is one transaction.
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
