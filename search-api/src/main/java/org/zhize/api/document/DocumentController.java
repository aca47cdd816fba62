package org.zhize.api.document;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.load.LoadProgress;
import org.zhize.api.load.LoadResult;
import org.zhize.api.load.Loader;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.BadRequest;
import org.zhize.api.web.Missing;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.library.Library.Incoming;
import org.zhize.indexer.Results;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Documents: bring in, list, open, take out. */
@RestController
public class DocumentController {

    private final Workspace workspace;
    private final Loader loader;
    private final Documents documents;

    DocumentController(Workspace workspace, Loader loader, Documents documents) {
        this.workspace = workspace;
        this.loader = loader;
        this.documents = documents;
    }

    @PostMapping(
            path = "/api/documents",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public List<LoadResult> load(@RequestParam("file") List<MultipartFile> file) {
        if (file.isEmpty()) {
            throw new BadRequest("没有收到文件：请用 multipart/form-data 上传，字段名 file，可多个");
        }
        return loader.load(
                file.stream().map(DocumentController::incoming).iterator(),
                file.size(),
                LoadProgress.NONE);
    }

    @GetMapping(path = "/api/documents", produces = MediaType.APPLICATION_JSON_VALUE)
    public PageOf<DocumentFacts> list(
            @RequestParam(defaultValue = "") String q, FilterQuery filters, Paging paging) {
        if (q.isBlank() && filters.filters().equals(Filters.NONE)) {
            return PageOf.cut(documents.newestFirst(), paging)
                    .map(d -> DocumentFacts.of(d.id().value(), d.fileName(), d.header()));
        }
        Results results =
                workspace
                        .index()
                        .search(
                                SearchRequest.of(q)
                                        .in(Scope.DOCUMENT)
                                        .where(filters.filters())
                                        .page(paging.page(), paging.size()));
        return new PageOf<>(
                results.total(),
                results.page(),
                results.size(),
                results.hits().stream().map(h -> documents.facts(h.documentId().value())).toList());
    }

    @GetMapping(path = "/api/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    DocumentView open(@PathVariable String id) {
        return DocumentView.of(documents.facts(id), documents.open(id));
    }

    /** The characters that all offsets count in. */
    @GetMapping(path = "/api/documents/{id}/text", produces = "text/plain;charset=UTF-8")
    String text(@PathVariable String id) {
        return documents.open(id).document().text();
    }

    @DeleteMapping(path = "/api/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Map<String, String> delete(@PathVariable String id) {
        if (!loader.delete(Documents.id(id))) {
            throw new Missing("没有编号为“%s”的文件，可能已经删除".formatted(id));
        }
        return Map.of("id", id, "status", "DELETED");
    }

    private static Incoming incoming(MultipartFile file) {
        try {
            return new Incoming(fileName(file.getOriginalFilename()), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Browsers may send a path; only its last name is kept.
    private static String fileName(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return "未命名";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "未命名" : name;
    }
}
