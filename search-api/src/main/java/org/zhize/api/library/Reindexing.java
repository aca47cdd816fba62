package org.zhize.api.library;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhize.api.load.LoadProgress;
import org.zhize.api.load.LoadResult;
import org.zhize.api.load.LoadResult.Status;
import org.zhize.api.load.Loader;
import org.zhize.api.workspace.Workspace;

import java.util.List;

/** Reads the whole library again while the service answers: one at a time, told as it goes. */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    private final Loader loader;
    private final Workspace workspace;
    private volatile State state = State.NEVER;
    private @Nullable Thread thread;

    Reindexing(Loader loader, Workspace workspace) {
        this.loader = loader;
        this.workspace = workspace;
    }

    /**
     * How far it is.
     *
     * @param running false before the first and after the last
     * @param done files read so far
     * @param total files to read; 0 before the first
     * @param rejected files that are no longer read, and stay as they were
     * @param problem why it ended early, else null
     */
    record State(boolean running, int done, int total, int rejected, @Nullable String problem) {
        static final State NEVER = new State(false, 0, 0, 0, null);
    }

    State state() {
        return state;
    }

    /** Begins, or goes on with the one that runs. */
    synchronized State start() {
        if (!state.running()) {
            state = new State(true, 0, workspace.library().documents().size(), 0, null);
            thread = Thread.ofPlatform().name("reindex").daemon().start(this::run);
        }
        return state;
    }

    private void run() {
        try {
            List<LoadResult> results =
                    loader.reindex(
                            new LoadProgress() {
                                @Override
                                public void received(int files, long total) {}

                                @Override
                                public void done(LoadResult result, int done, int total) {
                                    State now = state;
                                    int rejected = now.rejected() + (isRejected(result) ? 1 : 0);
                                    state = new State(true, done, total, rejected, null);
                                }
                            });
            int rejected = (int) results.stream().filter(Reindexing::isRejected).count();
            state = new State(false, state.done(), state.total(), rejected, null);
        } catch (RuntimeException e) {
            // A fault here must be seen on the page: nobody waits for this thread.
            LOG.error("The library could not be read again", e);
            State now = state;
            state =
                    new State(
                            false,
                            now.done(),
                            now.total(),
                            now.rejected(),
                            "重建中断（" + e.getMessage() + "）；下次启动会接着做完");
        }
    }

    private static boolean isRejected(LoadResult result) {
        return result.status() == Status.REJECTED;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null && running.isAlive()) {
            // The next start goes on where this one ends.
            running.interrupt();
            running.join(10_000);
        }
    }
}
