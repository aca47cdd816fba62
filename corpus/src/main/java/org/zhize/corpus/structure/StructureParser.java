package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Document.Problem;
import org.zhize.corpus.document.Document.Repair;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table.Meaning;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.structure.Blocks.Place;
import org.zhize.corpus.structure.Layout.Annex;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a document of a source text: the entry of this package. */
public final class StructureParser {

    private static final String INFO_END = "<!-- INFO END -->";

    private final SourceText source;
    private final String folded;
    private final Layout layout;
    private final Header header;
    private final Addresses addresses;

    private StructureParser(SourceText source, String fileName, @Nullable DocumentId id) {
        this.source = source;
        this.folded = Emphasis.fold(source.text());
        int infoEnd = source.text().indexOf(INFO_END);
        this.layout = Layout.of(Lines.of(source), infoEnd);
        HeaderReader reader = new HeaderReader(layout, source.text(), fileName);
        this.header = reader.read();
        this.addresses =
                new Addresses(
                        id != null && ids(header, source.text()).contains(id)
                                ? id
                                : Identity.of(header),
                        source.text());
    }

    /** With its own id. */
    static Document parse(SourceText source, String fileName) {
        return parse(source, fileName, null);
    }

    /**
     * Never throws on input; what could not be read is a problem of the document.
     *
     * @param id that the document goes by if it is one of its {@link #ids}; null for its first
     */
    public static Document parse(SourceText source, String fileName, @Nullable DocumentId id) {
        return new StructureParser(source, fileName, id).parse(fileName);
    }

    /** The ids a document may go by, its own first; see {@link Identity}. */
    public static List<DocumentId> ids(Header header, String text) {
        return Identity.all(header, text);
    }

    private Document parse(String fileName) {
        TableFinder tables = new TableFinder(source.text(), folded);
        List<Piece> body = tables.pieces(layout.body);
        List<List<Piece>> annexPieces =
                layout.annexes.stream().map(annex -> tables.pieces(annex.lines())).toList();
        Set<String> titles = new HashSet<>();
        collectTitles(body, titles);
        annexPieces.forEach(pieces -> collectTitles(pieces, titles));
        Blocks blocks = new Blocks(addresses, new Headings(folded, titles));
        Node root = OutlineTree.of(body);
        Closing.cut(root, folded);
        List<Block> all = new ArrayList<>();
        if (!layout.notice.isEmpty()) {
            Node notice = new Node(null, null);
            layout.notice.forEach(line -> notice.pieces.add(new Piece.Words(line)));
            all.addAll(blocks.read(notice, Place.BODY));
        }
        all.addAll(blocks.read(root, Place.BODY));
        for (int i = 0; i < annexPieces.size(); i++) {
            all.add(annex(layout.annexes.get(i), annexPieces.get(i), i + 1, blocks));
        }
        List<Chrome> chrome = new ArrayList<>(source.chrome());
        chrome.addAll(layout.chrome);
        chrome.addAll(Emphasis.marks(source.text()));
        chrome.sort(Comparator.comparingInt(c -> c.span().start()));
        List<Repair> repairs = new ArrayList<>(layout.repairs);
        repairs.addAll(Damages.repairs(all, folded));
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(NumberOrder.problems(all, source.text()));
        secondDocument(problems);
        return new Document(
                addresses.document(),
                fileName,
                source.text(),
                header,
                all,
                chrome,
                repairs,
                problems);
    }

    // A number of its own on a line, then 关于…的通知: another document begins in the same file.
    private void secondDocument(List<Problem> problems) {
        for (int i = 0; i + 1 < layout.body.size(); i++) {
            DocumentNumbers.Found number = DocumentNumbers.line(layout.body.get(i).text());
            String title = layout.body.get(i + 1).bare();
            if (number != null && title.contains("关于") && Kinds.of(title) != null) {
                problems.add(
                        new Problem(
                                layout.body.get(i).span(),
                                "从“%s”起像是另一份文件，请拆成两个文件分别导入".formatted(number.value())));
            }
        }
    }

    private void collectTitles(List<Piece> pieces, Set<String> titles) {
        for (Piece piece : pieces) {
            if (piece instanceof DraftTable table) {
                int task = table.column(Meaning.TASK);
                if (task >= 0) {
                    for (DraftTable.Entry row : table.rows()) {
                        DraftTable.Cell cell = row.cell(task);
                        if (cell != null
                                && cell.span().length() >= 3
                                && cell.span().length() < 36) {
                            titles.add(cell.span().of(folded));
                        }
                    }
                }
            }
        }
    }

    private Section annex(Annex annex, List<Piece> pieces, int count, Blocks blocks) {
        boolean only = layout.annexes.size() == 1;
        String number =
                annex.number().isEmpty() && !only ? Integer.toString(count) : annex.number();
        String step = annex.word() + number;
        int ordinal = ChineseNumeral.parse(annex.number()).orElse(count);
        List<String> path = List.of(step);
        String local = "x" + ordinal;
        var address = addresses.of(local);
        List<Block> children =
                blocks.read(OutlineTree.of(pieces), new Place(path, local, path, local + ".0"));
        Span span = annex.mark().span();
        if (annex.title() != null) {
            span = span.to(annex.title());
        }
        for (Block child : children) {
            span = span.to(child.span());
        }
        Label label = new Label("annex", ordinal, 0, annex.mark().text());
        return new Section(address, path, label, annex.title(), span, children);
    }
}
