package org.zhize.api.law;

import org.jspecify.annotations.Nullable;
import org.zhize.api.law.LawView.VersionView;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.library.Correspondence;
import org.zhize.corpus.library.Correspondence.Kind;
import org.zhize.corpus.library.Correspondence.Pair;
import org.zhize.corpus.library.Correspondence.Side;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two versions of a law article by article.
 *
 * @param counts how many pairs there are of each kind
 * @param pairs in the order of the newer version; what is gone stands where it stood
 */
public record ComparisonView(
        String title,
        VersionView from,
        VersionView to,
        Map<Kind, Integer> counts,
        List<PairView> pairs) {

    /**
     * A provision before and after.
     *
     * @param likeness 1 where the words are the same
     */
    public record PairView(
            Kind kind,
            String kindLabel,
            @Nullable SideView from,
            @Nullable SideView to,
            double likeness) {}

    /** A provision of one version: its id opens it, its text is without number and heading. */
    public record SideView(
            String id,
            List<String> path,
            @Nullable String label,
            @Nullable String heading,
            String text) {}

    static ComparisonView of(
            String title, VersionView from, VersionView to, Correspondence correspondence) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        correspondence.pairs().forEach(pair -> counts.merge(pair.kind(), 1, Integer::sum));
        return new ComparisonView(
                title,
                from,
                to,
                counts,
                correspondence.pairs().stream().map(ComparisonView::pair).toList());
    }

    private static PairView pair(Pair pair) {
        return new PairView(
                pair.kind(),
                pair.kind().label(),
                pair.older() == null ? null : side(pair.older()),
                pair.newer() == null ? null : side(pair.newer()),
                Math.round(pair.likeness() * 1000) / 1000.0);
    }

    private static SideView side(Side side) {
        Provision provision = side.provision();
        return new SideView(
                provision.address().toString(),
                provision.path(),
                provision.label() == null ? null : provision.label().printed(),
                provision.heading() == null ? null : side.document().text(provision.heading()),
                side.words());
    }
}
