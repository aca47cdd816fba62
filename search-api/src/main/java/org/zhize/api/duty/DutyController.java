package org.zhize.api.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.LedgerFiles;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;

import java.util.List;

/** Duties: by content, one by one, and what surrounds one. */
@RestController
class DutyController {

    private static final String DUTIES = "/api/duties";

    private final Duties duties;
    private final Chains chains;

    DutyController(Duties duties, Chains chains) {
        this.duties = duties;
        this.chains = chains;
    }

    /** {@code kind} is that of the duty here, not that of the document. */
    @GetMapping(path = DUTIES, produces = MediaType.APPLICATION_JSON_VALUE)
    PageOf<DutyItem> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            FilterQuery filters,
            Paging paging) {
        return duties.find(q, filters.ofDuties(kind).filters(), paging);
    }

    @GetMapping(path = DUTIES, produces = LedgerFiles.CSV)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            FilterQuery filters) {
        return LedgerFiles.csv(duties.table(q, q, filters.ofDuties(kind).filters()), q);
    }

    @GetMapping(path = DUTIES, produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            FilterQuery filters) {
        return LedgerFiles.xlsx(duties.table(q, q, filters.ofDuties(kind).filters()), q);
    }

    @GetMapping(path = DUTIES + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    DutyItem open(@PathVariable String id) {
        return duties.open(id);
    }

    @GetMapping(path = DUTIES + "/{id}/chain", produces = MediaType.APPLICATION_JSON_VALUE)
    ChainView chain(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer hops,
            @RequestParam(required = false) @Nullable List<String> edges,
            @RequestParam(required = false) @Nullable Integer most) {
        return chains.around(duties.open(id), Chains.reach(hops, edges, most));
    }
}
