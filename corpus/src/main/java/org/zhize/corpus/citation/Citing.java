package org.zhize.corpus.citation;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.CitationRow.Use;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The document whose text is read, as far as citations need it.
 *
 * @param title of the document, empty for a loose text
 * @param keys of its title and of its carrier's: a title with one of them is the document itself
 * @param amended the title of the law that it changes, null if it is no decision on amendments
 * @param units what is read: provisions and headings of sections, in order
 */
record Citing(String title, List<String> keys, @Nullable String amended, List<Unit> units) {

    /**
     * A piece of text with one address.
     *
     * @param provision null for the heading of a section
     * @param basis true where 根据 and 为贯彻落实 say what the whole document carries out: the preamble,
     *     the first article
     */
    record Unit(Block block, Span span, @Nullable Provision provision, boolean basis) {

        /** The number of the article, null where the unit is none. */
        @Nullable Reference article() {
            if (provision == null
                    || provision.label() == null
                    || !provision.label().style().equals("article")) {
                return null;
            }
            return new Reference(
                    provision.label().ordinal(),
                    provision.label().inserted(),
                    null,
                    null,
                    provision.span());
        }
    }

    static Citing of(Document document) {
        List<Unit> units = new ArrayList<>();
        document.blocks().forEach(block -> collect(block, units));
        List<String> keys = new ArrayList<>();
        keys.add(TitleKey.of(document.header().title()));
        if (document.header().carrierTitle() != null) {
            keys.add(TitleKey.of(document.header().carrierTitle()));
        }
        String title = document.header().title();
        return new Citing(title, List.copyOf(keys), amended(title), List.copyOf(units));
    }

    private static void collect(Block block, List<Unit> units) {
        switch (block) {
            case Section section -> {
                if (section.heading() != null) {
                    units.add(new Unit(section, section.heading(), null, false));
                }
                section.children().forEach(child -> collect(child, units));
            }
            default ->
                    block.provisions()
                            .forEach(p -> units.add(new Unit(p, p.span(), p, isBasis(p, units))));
        }
    }

    private static boolean isBasis(Provision provision, List<Unit> before) {
        return before.stream().noneMatch(unit -> unit.provision() != null)
                || provision.address().local().equals("pre")
                || (provision.label() != null
                        && provision.label().style().equals("article")
                        && provision.label().ordinal() == 1);
    }

    private static @Nullable String amended(String title) {
        Matcher matcher = CitationForms.standard().in(Use.AMENDING_TITLE, title);
        if (matcher == null) {
            return null;
        }
        return matcher.group("name") != null ? matcher.group("name") : matcher.group("law");
    }

    boolean isNorm() {
        return units.stream().anyMatch(unit -> unit.article() != null);
    }
}
