package org.zhize.corpus.citation;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents made of lines, for tests of this package: a line that begins with 第X条 opens an article,
 * further lines are its paragraphs, （一） its items; a text without articles has a provision a line.
 */
final class SampleDocuments {

    private static final Pattern ARTICLE =
            Pattern.compile("^第([零〇一二三四五六七八九十百千]+|\\d+)条(?:之([一二三四五六七八九十]+))?(?=\\s|　|$)");
    private static final Pattern ITEM = Pattern.compile("^[（(]([一二三四五六七八九十百]+)[）)]");

    private SampleDocuments() {}

    static Document of(String title, String part, LocalDate date, String text) {
        DocumentId id = DocumentId.of(title + part + date);
        Header header = Header.of(title, Rank.LAW).part(part).promulgated(date).build();
        List<Block> blocks = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<Span> lines = lines(text);
        boolean norm = lines.stream().anyMatch(line -> ARTICLE.matcher(line.of(text)).find());
        int at = 0;
        while (at < lines.size()) {
            Matcher article = ARTICLE.matcher(lines.get(at).of(text));
            boolean opens = article.find();
            int end = at + 1;
            while (opens
                    && end < lines.size()
                    && !ARTICLE.matcher(lines.get(end).of(text)).find()
                    && text.charAt(lines.get(end).start()) != '#') {
                end++;
            }
            String local =
                    opens ? "a" + ChineseNumeral.parse(article.group(1)).orElse(0) : "s" + at;
            int inserted =
                    opens && article.group(2) != null
                            ? ChineseNumeral.parse(article.group(2)).orElse(0)
                            : 0;
            local += inserted > 0 ? "-" + inserted : "";
            while (!taken.add(local)) {
                local += "~1";
            }
            if (opens || !norm) {
                blocks.add(
                        provision(
                                id,
                                local,
                                inserted,
                                opens ? article : null,
                                lines.subList(at, end),
                                text));
            }
            at = end;
        }
        return new Document(id, title, text, header, blocks, List.of(), List.of(), List.of());
    }

    private static Provision provision(
            DocumentId id,
            String local,
            int inserted,
            Matcher article,
            List<Span> lines,
            String text) {
        Address address = new Address(id, local);
        Span span = lines.getFirst().to(lines.getLast());
        if (article == null) {
            return new Provision(address, List.of(local), null, null, span, span, List.of());
        }
        List<String> path = List.of(article.group());
        Label label =
                new Label(
                        "article",
                        ChineseNumeral.parse(article.group(1)).orElse(0),
                        inserted,
                        article.group());
        List<Provision.Part> parts = new ArrayList<>();
        int paragraph = 0;
        for (Span line : lines) {
            Matcher item = ITEM.matcher(line.of(text));
            if (item.find()) {
                parts.add(
                        new Provision.Part(
                                address,
                                List.of(path.getFirst(), "" + paragraph, "(" + item.group(1) + ")"),
                                null,
                                line));
            } else {
                paragraph++;
                parts.add(
                        new Provision.Part(
                                address, List.of(path.getFirst(), "" + paragraph), null, line));
            }
        }
        return new Provision(address, path, label, null, span, span, parts);
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }
}
