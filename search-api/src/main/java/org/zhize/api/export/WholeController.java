package org.zhize.api.export;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhize.api.document.Documents;
import org.zhize.corpus.document.Document;

import java.io.IOException;
import java.io.Writer;

/** All of a document on one page, for the browser's own search and for the printer. */
@Controller
class WholeController {

    private final Documents documents;

    WholeController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping(path = "/documents/{id}/whole", produces = "text/html")
    void whole(@PathVariable String id, HttpServletResponse response) throws IOException {
        Document document = documents.open(id).document();
        response.setContentType("text/html;charset=UTF-8");
        Writer out = response.getWriter();
        WholePage.write(
                document.header().title(),
                "/documents/" + document.id(),
                Manuscript.of(document),
                out);
        out.flush();
    }
}
