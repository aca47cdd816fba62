package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.LedgerFiles;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.Missing;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.store.PartyView;

/** Bodies: by any name, one by one, and what each holds. */
@RestController
class PartyController {

    private final Parties parties;
    private final Duties duties;
    private final GraphLink link;

    PartyController(Parties parties, Duties duties, GraphLink link) {
        this.parties = parties;
        this.duties = duties;
        this.link = link;
    }

    @GetMapping(path = "/api/parties", produces = MediaType.APPLICATION_JSON_VALUE)
    PageOf<PartyAnswer> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String function,
            @RequestParam(required = false) @Nullable String region,
            Paging paging)
            throws GraphDown {
        return parties.find(q, function, region, paging);
    }

    @GetMapping(path = "/api/parties/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PartyView open(@PathVariable String id) throws GraphDown {
        return link.ask(store -> store.party(id))
                .orElseThrow(
                        () -> new Missing("没有编号为“%s”的责任主体；可用 /api/parties?q= 查找".formatted(id)));
    }

    @GetMapping(path = "/api/parties/{id}/ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    PageOf<DutyItem> ledger(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Paging paging) {
        return duties.find(q, filters.heldBy(id).filters(), paging);
    }

    @GetMapping(path = "/api/parties/{id}/ledger", produces = LedgerFiles.CSV)
    ResponseEntity<byte[]> csv(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters) {
        return LedgerFiles.csv(duties.table(q, filters.heldBy(id).filters()), "责任主体");
    }

    @GetMapping(path = "/api/parties/{id}/ledger", produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters) {
        return LedgerFiles.xlsx(duties.table(q, filters.heldBy(id).filters()), "责任主体");
    }
}
