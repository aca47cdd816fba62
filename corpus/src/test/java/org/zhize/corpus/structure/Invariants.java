package org.zhize.corpus.structure;

import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Provision.Part;
import org.zhize.corpus.document.Row;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What holds for every document, whatever it says: each character with ink lies in exactly one leaf
 * or in chrome, spans nest, addresses are unique.
 */
final class Invariants {

    private final Document document;
    private final byte[] owners;
    private final Set<Address> addresses = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    private Invariants(Document document) {
        this.document = document;
        this.owners = new byte[document.text().length()];
    }

    static List<String> broken(Document document) {
        return new Invariants(document).check();
    }

    private List<String> check() {
        byte[] chrome = new byte[owners.length];
        for (Chrome mark : document.chrome()) {
            for (int i = mark.span().start(); i < mark.span().end(); i++) {
                chrome[i] = 1;
            }
        }
        document.blocks().forEach(block -> block(block, new Span(0, owners.length)));
        int reported = 0;
        for (int i = 0; i < owners.length && reported < 3; i++) {
            boolean ink = !Lines.isBlank(document.text().charAt(i));
            boolean bad = ink && (owners[i] > 1 || (owners[i] == 0 && chrome[i] == 0));
            if (bad) {
                int end = Math.min(owners.length, i + 30);
                broken.add(
                        "%s in %d leaves at %d: %s"
                                .formatted(
                                        "character",
                                        owners[i],
                                        i,
                                        document.text().substring(i, end).replace('\n', '⏎')));
                reported++;
                i += 60;
            }
        }
        return broken;
    }

    private void block(Block block, Span above) {
        nests(block.span(), above, block);
        unique(block.address());
        switch (block) {
            case Section section -> {
                int end =
                        section.children().isEmpty()
                                ? section.span().end()
                                : section.children().getFirst().span().start();
                own(new Span(section.span().start(), Math.max(section.span().start(), end)));
                if (section.heading() != null) {
                    nests(section.heading(), new Span(section.span().start(), end), block);
                }
                int last = section.span().start();
                for (Block child : section.children()) {
                    if (child.span().start() < last) {
                        broken.add("out of order: " + child.address());
                    }
                    last = child.span().start();
                    block(child, section.span());
                }
            }
            case Provision provision -> {
                own(provision.span());
                provision(provision);
            }
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        for (Row row : table.rows()) {
            Provision provision = row.provision();
            nests(provision.span(), table.span(), table);
            unique(provision.address());
            own(provision.span());
            for (Row.Cell cell : row.cells()) {
                if (!cell.shared()) {
                    nests(cell.span(), provision.span(), table);
                }
                nests(cell.span(), table.span(), table);
            }
        }
        // header, caption and rules: what of the table lies in no row
        for (int i = table.span().start(); i < table.span().end(); i++) {
            if (owners[i] == 0) {
                owners[i] = 1;
            }
        }
    }

    private void provision(Provision provision) {
        nests(provision.body(), provision.span(), provision);
        if (provision.heading() != null) {
            nests(provision.heading(), provision.span(), provision);
        }
        int last = provision.span().start();
        for (Part part : provision.parts()) {
            nests(part.span(), provision.span(), provision);
            unique(part.address());
            if (part.span().start() < last) {
                broken.add("parts overlap: " + part.address());
            }
            last = part.span().end();
        }
    }

    private void unique(Address address) {
        if (!addresses.add(address)) {
            broken.add("address stands twice: " + address);
        }
    }

    private void nests(Span inner, Span outer, Block block) {
        if (!outer.contains(inner)) {
            broken.add("%s %s lies outside %s".formatted(block.address(), inner, outer));
        }
    }

    private void own(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            owners[i]++;
        }
    }
}
