package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.util.List;

/**
 * The unit that is indexed, cited and linked: an article of a law; the lowest numbered heading with
 * its text in a policy document (or the unnumbered text of a section, the preamble {@code 前言}, the
 * closing {@code 结语}); a row of a table.
 *
 * @param heading the words of a heading run into or above the text, without number and final full
 *     stop; for a table row its task title (which several rows may share); null where there is none
 * @param span all characters that are this leaf's own, number and own heading included
 * @param body the text without number and heading
 * @param parts 款, 项 and 目 of an article, or the paragraphs of a longer policy text, in reading
 *     order, flat; empty where there is a single paragraph without items
 */
public record Provision(
        Address address,
        List<String> path,
        @Nullable Label label,
        @Nullable Span heading,
        Span span,
        Span body,
        List<Part> parts)
        implements Block {

    public Provision {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /**
     * A paragraph, item or point inside a provision. Its path goes on from the provision's: {@code
     * "2"} for 第二款, {@code "(一)"} for an item. The lead-in paragraph of a list ends where its first
     * item begins.
     */
    public record Part(Address address, List<String> path, @Nullable Label label, Span span) {
        public Part {
            path = List.copyOf(path);
        }
    }
}
