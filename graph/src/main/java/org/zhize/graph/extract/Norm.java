package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Penalty;

import java.util.List;

/**
 * A duty of a norm before its doer is resolved to a party.
 *
 * @param provision the article
 * @param part the paragraph or item in which the words stand; the article where it has no parts
 * @param path numbering down to paragraph and item
 * @param subject the words of the doer, conditions included; null where none is named
 * @param noun the doer's name alone, without conditions; null where there is no subject
 * @param doer true where the subject is one who can act; false for a thing that must be so
 * @param inherited true where the subject stands in an earlier paragraph of the article or in the
 *     lead-in of its list
 * @param statement the words that set the duty
 */
public record Norm(
        Address provision,
        Address part,
        List<String> path,
        DutyKind kind,
        @Nullable Span subject,
        @Nullable Span noun,
        boolean doer,
        boolean inherited,
        Span statement,
        List<Penalty> penalties) {

    public Norm {
        path = List.copyOf(path);
        penalties = List.copyOf(penalties);
    }

    Norm with(List<Penalty> found) {
        return new Norm(
                provision, part, path, kind, subject, noun, doer, inherited, statement, found);
    }
}
