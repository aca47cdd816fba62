package org.zhize.api.export;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhize.api.document.Documents;
import org.zhize.api.law.Laws;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.library.Law.Version;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** All of a document, or of a law in several files, on one page: to search and to print it. */
@Controller
class WholeController {

    private final Documents documents;
    private final Laws laws;

    WholeController(Documents documents, Laws laws) {
        this.documents = documents;
        this.laws = laws;
    }

    @GetMapping(path = "/documents/{id}/whole", produces = "text/html")
    void whole(@PathVariable String id, HttpServletResponse response) throws IOException {
        Document document = documents.open(id).document();
        response.setContentType("text/html;charset=UTF-8");
        Writer out = response.getWriter();
        WholePage.write(
                document.header().title(),
                "/documents/" + document.id(),
                texts(document).stream().flatMap(text -> Manuscript.of(text).stream()).toList(),
                out);
        out.flush();
    }

    // 民法典 in eight files is one law.
    private List<Document> texts(Document document) {
        return laws.version(document.id())
                .filter(Version::isSplit)
                .map(laws::texts)
                .orElse(List.of(document));
    }
}
