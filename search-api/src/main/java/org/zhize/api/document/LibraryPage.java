package org.zhize.api.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** 导入与管理: bring documents in and take them out, with the token's session. */
@Controller
class LibraryPage {

    private final DocumentController documents;
    private final Workspace workspace;

    LibraryPage(DocumentController documents, Workspace workspace) {
        this.documents = documents;
        this.workspace = workspace;
    }

    @GetMapping(path = "/library", produces = "text/html")
    String page(FilterQuery filters, Paging paging, Model model) {
        PageOf<?> found = documents.list("", filters, paging);
        model.addAttribute("found", found);
        model.addAttribute(
                "pages", Math.max(1, (int) ((found.total() + paging.size() - 1) / paging.size())));
        model.addAttribute("disk", disk(workspace.directory().path()));
        return "library";
    }

    /** What a browser without scripts sends. */
    @PostMapping(path = "/library", produces = "text/html")
    String load(
            @RequestParam("file") List<MultipartFile> file,
            FilterQuery filters,
            Paging paging,
            Model model) {
        model.addAttribute("results", documents.load(file));
        return page(filters, paging, model);
    }

    @PostMapping(path = "/library/{id}/delete", produces = "text/html")
    String delete(@PathVariable String id) {
        documents.delete(id);
        return "redirect:/library";
    }

    private static String disk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(LibraryPage::size).sum();
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        } catch (IOException | UncheckedIOException e) {
            // The graph's server makes and removes files while it is counted.
            return "（正在变化）";
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
