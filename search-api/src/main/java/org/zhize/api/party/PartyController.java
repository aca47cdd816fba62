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
import org.zhize.corpus.names.Names;
import org.zhize.graph.store.PartyLine;
import org.zhize.graph.store.PartyView;

import java.util.List;
import java.util.Optional;

/** Bodies: by any name, one by one, and what each holds. */
@RestController
class PartyController {

    private final Parties parties;
    private final Duties duties;
    private final GraphLink link;
    private final IndexedParties indexed;
    private final Names names = Names.standard();

    PartyController(Parties parties, Duties duties, GraphLink link, IndexedParties indexed) {
        this.indexed = indexed;
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
    BodyView open(@PathVariable String id) {
        try {
            Optional<PartyView> view = link.ask(store -> store.party(id));
            return view.map(v -> new BodyView(v, Formerly.of(names, v.line().party()), List.of()))
                    .orElseGet(() -> indexed(id, "图数据库还没有写到这里，请稍候再试"));
        } catch (GraphDown away) {
            return indexed(id, away.sentence());
        }
    }

    private BodyView indexed(String id, String reason) {
        PartyLine line = indexed.open(id).orElseThrow(() -> missing(id));
        return new BodyView(
                new PartyView(line, List.of(), List.of(), List.of(), List.of(), List.of()),
                Formerly.of(names, line.party()),
                List.of("成员、前后身、同类部门与按文件统计：" + reason));
    }

    private static Missing missing(String id) {
        return new Missing("没有编号为“%s”的责任主体；可在“责任主体”里按名称查找".formatted(id));
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
        return LedgerFiles.csv(
                duties.table(duties.holder(id), q, filters.heldBy(id).filters()),
                duties.holder(id));
    }

    @GetMapping(path = "/api/parties/{id}/ledger", produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters) {
        return LedgerFiles.xlsx(
                duties.table(duties.holder(id), q, filters.heldBy(id).filters()),
                duties.holder(id));
    }
}
