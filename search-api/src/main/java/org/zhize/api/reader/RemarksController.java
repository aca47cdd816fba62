package org.zhize.api.reader;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.document.Documents;

/** What a document's reading left to be looked at. */
@RestController
class RemarksController {

    private final Documents documents;

    RemarksController(Documents documents) {
        this.documents = documents;
    }

    /** Repairs and problems, each with the provision where it stands. */
    @GetMapping(path = "/api/documents/{id}/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
    Remarks remarks(@PathVariable String id) {
        return Remarks.of(documents.open(id));
    }
}
