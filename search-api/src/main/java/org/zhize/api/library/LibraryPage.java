package org.zhize.api.library;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhize.api.document.DocumentController;
import org.zhize.api.document.Documents;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.load.LoadResult;
import org.zhize.api.load.LoadResult.Status;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.DocumentId;

import java.util.ArrayList;
import java.util.List;

/** 导入与管理: bring documents in, replace them and take them out, with the token's session. */
@Controller
class LibraryPage {

    private final DocumentController calls;
    private final Documents documents;
    private final Workspace workspace;
    private final Reindexing reindexing;

    LibraryPage(
            DocumentController calls,
            Documents documents,
            Workspace workspace,
            Reindexing reindexing) {
        this.calls = calls;
        this.documents = documents;
        this.workspace = workspace;
        this.reindexing = reindexing;
    }

    /** A document of the library with what was understood of it. */
    record Line(DocumentFacts facts, int provisions, int duties) {}

    @GetMapping(path = "/library", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Paging paging,
            Model model) {
        PageOf<Line> found = calls.list(q, filters, paging).map(this::line);
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        model.addAttribute(
                "pages", Math.max(1, (int) ((found.total() + paging.size() - 1) / paging.size())));
        model.addAttribute("disk", Disk.use(workspace.directory().path()));
        model.addAttribute("reindex", reindexing.state());
        return "library";
    }

    private Line line(DocumentFacts facts) {
        return workspace
                .index()
                .document(new DocumentId(facts.id()))
                .map(d -> new Line(facts, d.provisions(), d.duties()))
                .orElseGet(() -> new Line(facts, 0, 0));
    }

    /** What a browser without scripts sends. */
    @PostMapping(path = "/library", produces = MediaType.TEXT_HTML_VALUE)
    String load(
            @RequestParam("file") List<MultipartFile> file,
            FilterQuery filters,
            Paging paging,
            Model model) {
        model.addAttribute("results", calls.load(file));
        return page("", filters, paging, model);
    }

    /** Says what will be lost, and asks. */
    @GetMapping(path = "/library/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Model model) {
        model.addAttribute("line", line(documents.facts(id)));
        return "library-document";
    }

    /** A new copy of a document; one that turns out to be another document stands beside it. */
    @PostMapping(path = "/library/{id}/replace", produces = MediaType.TEXT_HTML_VALUE)
    String replace(
            @PathVariable String id,
            @RequestParam("file") MultipartFile file,
            FilterQuery filters,
            Paging paging,
            Model model) {
        DocumentFacts before = documents.facts(id);
        List<LoadResult> results = calls.load(List.of(file));
        model.addAttribute("results", results);
        model.addAttribute("remark", remark(before, results));
        return page("", filters, paging, model);
    }

    private static @Nullable String remark(DocumentFacts before, List<LoadResult> results) {
        List<String> others = new ArrayList<>();
        for (LoadResult result : results) {
            if (before.id().equals(result.id())) {
                return null;
            }
            if (result.status() != Status.REJECTED) {
                others.add("《" + result.title() + "》");
            }
        }
        return others.isEmpty()
                ? "《" + before.title() + "》没有被替换，仍是原来的文件。"
                : "新文件读出的是另一份文件："
                        + String.join("、", others)
                        + "，已另行入库；《"
                        + before.title()
                        + "》仍是原来的文件，不需要时请删除。";
    }

    @PostMapping(path = "/library/{id}/delete", produces = MediaType.TEXT_HTML_VALUE)
    String delete(@PathVariable String id) {
        calls.delete(id);
        return "redirect:/library";
    }

    @PostMapping(path = "/library/reindex", produces = MediaType.TEXT_HTML_VALUE)
    String reindex() {
        reindexing.start();
        return "redirect:/library#reindex";
    }
}
