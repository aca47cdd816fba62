package org.zhize.indexer.store;

import org.apache.lucene.index.DirectoryReader;
import org.zhize.indexer.store.View.Piece;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A piece of a search that runs beside the rest; see {@link View#meanwhile}. */
public final class Meanwhile<T> {

    private final CompletableFuture<T> result;

    Meanwhile(Piece<T> piece, DirectoryReader open) {
        result = CompletableFuture.supplyAsync(() -> run(piece, open));
    }

    private static <T> T run(Piece<T> piece, DirectoryReader open) {
        try {
            try {
                return piece.run();
            } finally {
                open.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it. */
    public T result() throws IOException {
        try {
            return result.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }
}
