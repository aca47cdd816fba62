package org.zhize.indexer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** An index of the documents of {@code query/library.tsv}, open while the tests of a class run. */
abstract class OpenShelf {

    @TempDir private static Path folder;
    static SearchIndex index;

    @BeforeAll
    static void opens() {
        index = SearchIndex.open(folder);
        index.replace(Shelf.documents("query/library.tsv"));
        index.commit();
    }

    @AfterAll
    static void closes() {
        index.close();
    }
}
