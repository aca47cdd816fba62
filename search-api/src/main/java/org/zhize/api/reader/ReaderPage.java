package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.document.Documents;
import org.zhize.api.document.Links;
import org.zhize.api.law.Laws;
import org.zhize.api.reader.Places.Place;
import org.zhize.api.reader.Sheets.Sheet;
import org.zhize.api.web.BadRequest;
import org.zhize.api.web.Missing;
import org.zhize.corpus.document.Document;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.extract.Ledgers;

import java.util.List;

/** The reader of a document. */
@Controller
class ReaderPage {

    private static final int LONGEST_FIND = 100;

    private final Documents documents;
    private final Links links;
    private final Laws laws;

    ReaderPage(Documents documents, Links links, Laws laws) {
        this.documents = documents;
        this.links = links;
        this.laws = laws;
    }

    /**
     * A sheet of it.
     *
     * @param page from 0
     * @param at the place that is wanted, whatever sheet it stands on: an address or 第三十六条
     * @param find words to look for in all of it
     */
    @GetMapping(path = "/documents/{id}", produces = "text/html")
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        Extraction extraction = documents.open(id);
        Document document = extraction.document();
        List<Sheet> sheets = Sheets.cut(document);
        if (at != null && !at.isBlank()) {
            return "redirect:" + address(document, sheets, at.strip());
        }
        if (page < 0 || page >= sheets.size()) {
            throw new Missing("《%s》没有第 %d 页".formatted(document.header().title(), page + 1));
        }
        if (find.length() > LONGEST_FIND) {
            throw new BadRequest("查找的词最长 %d 字，收到 %d 字".formatted(LONGEST_FIND, find.length()));
        }
        Sheet sheet = sheets.get(page);
        model.addAttribute("facts", documents.facts(id));
        model.addAttribute("edition", Edition.of(document.id(), laws));
        model.addAttribute("remarks", Remarks.of(extraction));
        model.addAttribute("duties", Ledgers.of(extraction).size());
        model.addAttribute("sheet", sheet);
        model.addAttribute("sheets", sheets.size());
        model.addAttribute("contents", Contents.of(document, sheets, sheet));
        model.addAttribute("shown", SheetView.of(extraction, sheet, links));
        if (!find.isBlank()) {
            model.addAttribute("finding", Finding.of(document, find.strip()));
        }
        return "document";
    }

    // With the anchor in the answer the browser scrolls there also where scripts are off.
    private String address(Document document, List<Sheet> sheets, String at) {
        Place place = new Places(document).find(document, at);
        if (place != null) {
            Sheet sheet = Sheets.holding(sheets, place.provision());
            return "/documents/"
                    + document.id()
                    + (sheet.number() == 0 ? "" : "?page=" + sheet.number())
                    + "#"
                    + place.id();
        }
        // 第一千零三条 of 民法典 stands in another of its files.
        return laws.version(document.id()).stream()
                .flatMap(version -> laws.texts(version).stream())
                .filter(sister -> !sister.id().equals(document.id()))
                .filter(sister -> new Places(sister).find(sister, at) != null)
                .findFirst()
                .map(sister -> address(sister, Sheets.cut(sister), at))
                .orElseThrow(
                        () -> new Missing("《%s》里没有“%s”".formatted(document.header().title(), at)));
    }
}
