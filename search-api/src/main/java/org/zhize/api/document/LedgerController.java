package org.zhize.api.document;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.ledger.Ledger;
import org.zhize.api.ledger.LedgerFiles;
import org.zhize.api.ledger.LedgerFilter;
import org.zhize.api.ledger.LedgerTable;

/** The ledger of a document, in the format that the caller accepts. */
@RestController
class LedgerController {

    private final Documents documents;

    LedgerController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(path = "/api/documents/{id}/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    Ledger json(@PathVariable String id, LedgerFilter filter) {
        return filter.of(documents.ledger(id)).byItem();
    }

    @GetMapping(path = "/api/documents/{id}/ledger", produces = LedgerFiles.CSV)
    ResponseEntity<byte[]> csv(@PathVariable String id, LedgerFilter filter) {
        Ledger ledger = filter.of(documents.ledger(id));
        return LedgerFiles.csv(LedgerTable.of(ledger), ledger.document().title());
    }

    @GetMapping(path = "/api/documents/{id}/ledger", produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable String id, LedgerFilter filter) {
        Ledger ledger = filter.of(documents.ledger(id));
        return LedgerFiles.xlsx(LedgerTable.of(ledger), ledger.document().title());
    }
}
