package org.zhize.api.library;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reading all originals again, begun and watched. */
@RestController
class ReindexController {

    private final Reindexing reindexing;

    ReindexController(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    /** Returns at once; ask again how far it is. */
    @PostMapping(path = "/api/reindex", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Reindexing.State start() {
        return reindexing.start();
    }

    @GetMapping(path = "/api/reindex", produces = MediaType.APPLICATION_JSON_VALUE)
    Reindexing.State state() {
        return reindexing.state();
    }
}
