package org.zhize.api.law;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.library.Law;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.library.Versions;

import java.time.LocalDate;
import java.util.List;

/**
 * A law with its versions as seen on a day.
 *
 * @param day the day that statuses are told for
 * @param inForce the version that applied on that day, null where none did
 * @param versions newest first
 */
public record LawView(
        String title, LocalDate day, @Nullable VersionView inForce, List<VersionView> versions) {

    /**
     * A version.
     *
     * @param id of its only document, or of its first part
     * @param date passed or published
     * @param start the first day on which it applies
     * @param replaced the day from which a later version stands in its place
     * @param repealed the day on which it lost its force
     * @param parts in reading order; one where it is a single document
     */
    public record VersionView(
            String id,
            @Nullable LocalDate date,
            @Nullable LocalDate start,
            @Nullable LocalDate replaced,
            @Nullable LocalDate repealed,
            Status status,
            String statusLabel,
            List<PartView> parts) {}

    /**
     * A document of a version.
     *
     * @param part 编 of a law printed in several files, else null
     */
    public record PartView(String id, @Nullable String part) {}

    static LawView of(Law law, Versions versions, LocalDate day) {
        List<VersionView> views =
                law.versions().reversed().stream().map(v -> view(v, versions, day)).toList();
        VersionView inForce =
                views.stream()
                        .filter(view -> view.status() == Status.IN_FORCE)
                        .findFirst()
                        .orElse(null);
        return new LawView(law.title(), day, inForce, views);
    }

    static VersionView view(Version version, Versions versions, LocalDate day) {
        var first = version.parts().getFirst().id();
        Status status = versions.status(version, day);
        return new VersionView(
                first.value(),
                version.date(),
                version.start(),
                versions.replaced(first),
                versions.repealed(first),
                status,
                status.label(),
                version.parts().stream()
                        .map(p -> new PartView(p.id().value(), p.header().part()))
                        .toList());
    }

    /** The version that a document id of this law names, null where none does. */
    static @Nullable Version find(Law law, String id) {
        return law.versions().stream()
                .filter(v -> v.parts().stream().anyMatch(p -> p.id().value().equals(id)))
                .findFirst()
                .orElse(null);
    }

    /** The version before another, null before the first. */
    static @Nullable Version before(Law law, Version version) {
        int at = law.versions().indexOf(version);
        return at > 0 ? law.versions().get(at - 1) : null;
    }
}
