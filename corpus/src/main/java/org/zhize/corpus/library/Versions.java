package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.names.TitleKey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents of a corpus as works with versions: what was in force on a day. Laws of one title
 * (and one part) are one work; a policy document is a work of its own, since next year's notice of
 * the same title does not change this year's. A later version makes the earlier ones amended, a
 * clause 《X》同时废止 of another document makes X repealed. Immutable.
 *
 * <p>Weakness: the day on which an amendment takes effect seldom stands in the amended text; the
 * day it was passed is taken.
 */
public final class Versions {

    private final Map<DocumentId, Version> byId = new HashMap<>();
    private final Map<String, List<Version>> byWork = new HashMap<>();
    private final Map<String, List<Version>> repealing = new HashMap<>();

    /** A version of a work: what is known of a document. */
    public record Version(DocumentId id, Header header) {

        /** The first day on which it applies, null where nothing says so. */
        public @Nullable LocalDate start() {
            LocalDate effective = header.effective();
            LocalDate passed = header.versionDate();
            if (effective == null || (passed != null && passed.isAfter(effective))) {
                return passed; // an amended text repeats the day of the first version
            }
            return effective;
        }

        private LocalDate order() {
            LocalDate date = header.versionDate();
            return date == null ? LocalDate.MIN : date;
        }
    }

    public Versions(Collection<Version> versions) {
        for (Version version : versions) {
            byId.put(version.id(), version);
        }
        for (Version version : byId.values()) {
            byWork.computeIfAbsent(work(version), _ -> new ArrayList<>()).add(version);
            for (String title : version.header().replaces()) {
                repealing.computeIfAbsent(TitleKey.of(title), _ -> new ArrayList<>()).add(version);
            }
        }
        byWork.values()
                .forEach(
                        all ->
                                all.sort(
                                        Comparator.comparing(Version::order)
                                                .thenComparing(v -> v.id().value())));
    }

    private static String work(Version version) {
        Header header = version.header();
        String key = TitleKey.of(header.title());
        return header.rank().isNorm()
                ? key + "|" + Objects.toString(header.part(), "")
                : key + "|" + version.id();
    }

    /** All versions of the work that this document is one of, oldest first; empty if unknown. */
    public List<Version> of(DocumentId id) {
        Version version = byId.get(id);
        return version == null
                ? List.of()
                : List.copyOf(byWork.getOrDefault(work(version), List.of()));
    }

    /** The version of that document's work that applied on a day. */
    public Optional<Version> inForce(DocumentId id, LocalDate day) {
        return of(id).stream().filter(version -> isInForce(version, day)).findFirst();
    }

    /**
     * The versions of that title that applied on a day: several where a law is printed in parts, or
     * where several bodies issued a document of that title.
     */
    public List<Version> inForce(String title, LocalDate day) {
        String key = TitleKey.of(title);
        return byId.values().stream()
                .filter(version -> TitleKey.of(version.header().title()).equals(key))
                .filter(version -> isInForce(version, day))
                .sorted(Comparator.comparing(version -> version.id().value()))
                .toList();
    }

    private boolean isInForce(Version version, LocalDate day) {
        return status(version.id(), day) == Status.IN_FORCE;
    }

    /** 时效性 on a day; throws IllegalArgumentException for a document that is not here. */
    public Status status(DocumentId id, LocalDate day) {
        Version version = byId.get(id);
        if (version == null) {
            throw new IllegalArgumentException("no such document here: " + id);
        }
        LocalDate start = version.start();
        if (start != null && start.isAfter(day)) {
            return Status.NOT_YET_EFFECTIVE;
        }
        LocalDate repealed = repealed(version);
        if (repealed != null && !repealed.isAfter(day)) {
            return Status.REPEALED;
        }
        for (Version later : of(id)) {
            LocalDate from = later.start();
            if (later.order().isAfter(version.order()) && from != null && !from.isAfter(day)) {
                return Status.AMENDED;
            }
        }
        return Status.IN_FORCE;
    }

    /** The day on which a document lost its force by its own words or another's, else null. */
    public @Nullable LocalDate repealed(Version version) {
        LocalDate first = version.header().repealed();
        String key = TitleKey.of(version.header().title());
        for (Version other : repealing.getOrDefault(key, List.of())) {
            LocalDate from = other.start();
            if (from == null
                    || other.id().equals(version.id())
                    || !other.order().isAfter(version.order())) {
                continue;
            }
            if (first == null || from.isBefore(first)) {
                first = from;
            }
        }
        return first;
    }
}
