package org.zhize.api.health;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.load.GraphSync;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.graph.store.DutyStore;
import org.zhize.graph.store.GraphCounts;
import org.zhize.indexer.SearchIndex;

/** How much each part holds: library, index and graph agree when all is done. */
@RestController
class StatusController {

    private final Workspace workspace;
    private final GraphLink link;
    private final GraphSync sync;

    StatusController(Workspace workspace, GraphLink link, GraphSync sync) {
        this.workspace = workspace;
        this.link = link;
        this.sync = sync;
    }

    /**
     * The counts.
     *
     * @param agree true where all three hold the same documents, and index and graph the same
     *     number of provisions and duties
     * @param vectors how many provisions can be found by meaning; the rest follow in the background
     * @param graph null while it cannot be asked; {@code graphState} then says why
     */
    record Status(
            boolean agree,
            LibraryCounts library,
            SearchIndex.Counts index,
            SearchIndex.Vectors vectors,
            @Nullable GraphCounts graph,
            GraphSync.State graphState) {}

    /** Documents of the library, and originals that wait to be read. */
    record LibraryCounts(int documents, int pending) {}

    @GetMapping(path = "/api/status", produces = MediaType.APPLICATION_JSON_VALUE)
    Status status() {
        LibraryCounts library =
                new LibraryCounts(
                        workspace.library().documents().size(),
                        workspace.library().pending().size());
        SearchIndex.Counts index = workspace.index().counts();
        GraphCounts graph = graph();
        boolean agree =
                library.pending() == 0
                        && library.documents() == index.documents()
                        && graph != null
                        && graph.documents() == index.documents()
                        && graph.provisions() == index.provisions()
                        && graph.duties() == index.duties();
        return new Status(agree, library, index, workspace.index().vectors(), graph, sync.state());
    }

    private @Nullable GraphCounts graph() {
        try {
            return link.ask(DutyStore::counts);
        } catch (GraphDown e) {
            return null;
        }
    }
}
