package org.zhize.graph.extract;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.pattern.PatternTable.Entry;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Evidence;
import org.zhize.graph.duty.Extraction.Definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds where a text says who is meant by a collective: 统称…, 成员单位包括…. Only where every member reads
 * as a doer.
 */
final class DefinitionFinder {

    final PatternTable<DefinitionRow> table =
            PatternTable.load(DefinitionFinder.class, "definitions.json", DefinitionRow.class);
    private final HolderFinder holders;

    DefinitionFinder(HolderFinder holders) {
        this.holders = holders;
    }

    List<Definition> find(Document document) {
        List<Definition> found = new ArrayList<>();
        document.provisions().forEach(p -> provision(document, p, found));
        return found;
    }

    private void provision(Document document, Provision provision, List<Definition> found) {
        String words = document.text(provision.body());
        if (!words.contains("称") && !words.contains("成员单位")) {
            return;
        }
        Plain plain = Plain.of(document.text(), provision.body());
        for (Entry<DefinitionRow> entry : table.entries()) {
            for (Said said : said(entry, plain.text())) {
                Span basis = plain.span(said.start(), said.end());
                Evidence evidence = new Evidence(provision.address(), basis, document.text(basis));
                found.add(new Definition(said.name(), said.members(), evidence));
            }
        }
    }

    /** A definition in a text. */
    record Said(int start, int end, String name, List<String> members) {
        Said {
            members = List.copyOf(members);
        }
    }

    List<Said> said(Entry<DefinitionRow> entry, String text) {
        List<Said> found = new ArrayList<>();
        Matcher matcher = entry.pattern().matcher(text);
        while (matcher.find()) {
            int from = matcher.start("members");
            List<String> members = holders.members(text.substring(from, matcher.end("members")));
            if (members.size() > 1) {
                found.add(new Said(matcher.start(), matcher.end(), matcher.group("name"), members));
            }
        }
        return found;
    }
}
