package org.zhize.indexer;

import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.IndexedDocument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small laws for tests: a title and the texts of its articles. */
final class Laws {

    private Laws() {}

    static IndexedDocument law(String title, String date, String... articles) {
        DocumentId id = DocumentId.of(title + date);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            String number = "第" + ChineseNumeral.print(i + 1) + "条";
            int start = text.length();
            text.append(number).append(' ').append(articles[i]);
            blocks.add(
                    new Provision(
                            new org.zhize.corpus.document.Address(id, "a" + (i + 1)),
                            List.of(number),
                            new Label("article", i + 1, 0, number),
                            null,
                            new Span(start, text.length()),
                            new Span(start + number.length() + 1, text.length()),
                            List.of()));
            text.append('\n');
        }
        Header header =
                Header.of(title, Rank.LAW)
                        .issuers(List.of("全国人民代表大会常务委员会"))
                        .kind("法")
                        .promulgated(LocalDate.parse(date))
                        .effective(LocalDate.parse(date))
                        .build();
        Document document =
                new Document(
                        id,
                        title + ".md",
                        text.toString(),
                        header,
                        blocks,
                        List.of(),
                        List.of(),
                        List.of());
        return new IndexedDocument(document, "hash of " + title, List.of(), List.of());
    }
}
