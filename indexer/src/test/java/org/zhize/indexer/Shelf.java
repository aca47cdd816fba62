package org.zhize.indexer;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.text.Span;
import org.zhize.indexer.entry.DutyEntry;
import org.zhize.indexer.entry.IndexedDocument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents written down in a table, a provision a line. */
final class Shelf {

    private Shelf() {}

    /** The cells of each line of a resource that is no remark. */
    static List<List<String>> lines(String resource) {
        try (InputStream in = Shelf.class.getResourceAsStream(resource)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<IndexedDocument> documents(String resource) {
        Map<String, List<List<String>>> byTitle = new LinkedHashMap<>();
        lines(resource)
                .forEach(
                        line ->
                                byTitle.computeIfAbsent(line.getFirst(), _ -> new ArrayList<>())
                                        .add(line));
        return byTitle.values().stream().map(Shelf::document).toList();
    }

    private static IndexedDocument document(List<List<String>> lines) {
        List<String> first = lines.getFirst();
        String title = first.getFirst();
        DocumentId id = DocumentId.of(title);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> path = List.of(line.get(5).split("/"));
            int start = text.length();
            text.append(path.getLast()).append(' ').append(line.get(6));
            int number = blocks.size() + 1;
            blocks.add(
                    new Provision(
                            new Address(id, "a" + number),
                            path,
                            new Label("article", number, 0, path.getLast()),
                            null,
                            new Span(start, text.length()),
                            new Span(start + path.getLast().length() + 1, text.length()),
                            List.of()));
            text.append('\n');
        }
        Document document =
                new Document(
                        id,
                        title + ".md",
                        text.toString(),
                        header(title, first),
                        blocks,
                        List.of(),
                        List.of(),
                        List.of());
        return new IndexedDocument(document, "hash of " + title, duties(document), List.of());
    }

    /** A duty for each provision of a policy document, of one body and of another in turn. */
    private static List<DutyEntry> duties(Document document) {
        List<DutyEntry> duties = new ArrayList<>();
        if (document.header().rank().isNorm()) {
            return duties;
        }
        for (Block block : document.blocks()) {
            if (block instanceof Provision provision) {
                boolean first = duties.isEmpty();
                String name = first ? "应急管理局" : "公安局";
                duties.add(
                        new DutyEntry(
                                provision.address() + "_1",
                                provision.address(),
                                first ? "TASK" : "OBLIGATION",
                                provision.path(),
                                null,
                                provision.body().of(document.text()),
                                List.of(
                                        new DutyEntry.Holder(
                                                name,
                                                "p" + name,
                                                name,
                                                List.of(),
                                                first ? "LEAD" : "SUPPORT",
                                                first ? "应急管理" : "公共安全",
                                                document.header().region().path())),
                                List.of(),
                                provision.span(),
                                "{}"));
            }
        }
        return duties;
    }

    private static Header header(String title, List<String> line) {
        LocalDate date = LocalDate.parse(line.get(3));
        Rank rank = Rank.valueOf(line.get(4));
        String region = given(line.get(2));
        return Header.of(title, rank)
                .documentNumber(given(line.get(1)))
                .issuers(List.of(region == null ? "全国人民代表大会常务委员会" : region + "人民政府"))
                .kind(title.replaceAll(".*(法|条例|意见|方案|通知)$", "$1"))
                .region(
                        region == null
                                ? Region.NATION
                                : new Region(null, List.of(region.split("/"))))
                .issued(rank.isNorm() ? null : date)
                .promulgated(rank.isNorm() ? date : null)
                .effective(date)
                .build();
    }

    private static @Nullable String given(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
