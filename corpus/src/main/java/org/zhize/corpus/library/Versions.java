package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.library.Law.Part;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.names.TitleKey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents of a corpus as laws with versions: what was in force on a day. This is the one
 * place that says so; whoever shows or filters by 时效性 asks here. Laws of one title (for local ones
 * of one title and region) are one law; its documents of one day are one version, printed in
 * several files where each is another part (民法典 by 编). A policy document is a law of its own here,
 * since next year's notice of the same title does not change this year's. A later version makes the
 * earlier ones amended, a clause 《X》同时废止 of another document makes X repealed. Immutable.
 *
 * <p>Weakness: the day on which an amendment takes effect seldom stands in the amended text; the
 * day it was passed is taken.
 */
public final class Versions {

    private final Map<DocumentId, Place> places = new HashMap<>();
    private final Map<String, List<Law>> byTitle = new HashMap<>();

    /** Where a document stands, and the days on which its version's force changes. */
    private record Place(
            Law law,
            Version version,
            Header header,
            @Nullable LocalDate start,
            @Nullable LocalDate replaced,
            @Nullable LocalDate repealed) {

        Status on(LocalDate day) {
            if (reached(repealed, day)
                    || (header.status() == Status.REPEALED && repealed == null)) {
                return Status.REPEALED;
            }
            if (start != null && start.isAfter(day)) {
                return Status.NOT_YET_EFFECTIVE;
            }
            boolean amended = header.status() == Status.AMENDED && replaced == null;
            return amended || reached(replaced, day) ? Status.AMENDED : Status.IN_FORCE;
        }

        private static boolean reached(@Nullable LocalDate from, LocalDate day) {
            return from != null && !from.isAfter(day);
        }
    }

    public Versions(Collection<Part> documents) {
        Map<String, List<Part>> works = new TreeMap<>();
        Map<String, List<Part>> repealing = new HashMap<>();
        for (Part part : documents) {
            works.computeIfAbsent(key(part), _ -> new ArrayList<>()).add(part);
            for (String title : part.header().replaces()) {
                repealing.computeIfAbsent(TitleKey.of(title), _ -> new ArrayList<>()).add(part);
            }
        }
        for (List<Part> work : works.values()) {
            List<Part> twins = new ArrayList<>();
            add(law(work, twins), repealing);
            // Another body's law of the same title and day is no version of this one.
            twins.forEach(twin -> add(law(List.of(twin), new ArrayList<>()), repealing));
        }
    }

    private static String key(Part part) {
        Header header = part.header();
        String key = TitleKey.of(header.title());
        if (!header.rank().isNorm()) {
            return key + "|" + part.id();
        }
        boolean local = header.rank() == Rank.LOCAL_REGULATION || header.rank() == Rank.LOCAL_RULE;
        return local ? key + "|" + String.join("/", header.region().path()) : key;
    }

    private static Law law(List<Part> work, List<Part> twins) {
        Map<LocalDate, List<Part>> byDay = new TreeMap<>();
        List<Part> sorted = new ArrayList<>(work);
        sorted.sort(Comparator.comparing(part -> part.id().value()));
        Map<LocalDate, Set<String>> taken = new HashMap<>();
        for (Part part : sorted) {
            LocalDate day = part.header().versionDate();
            LocalDate key = day == null ? LocalDate.MIN : day;
            String name = Objects.toString(part.header().part(), "");
            if (taken.computeIfAbsent(key, _ -> new HashSet<>()).add(name)) {
                byDay.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
            } else {
                twins.add(part);
            }
        }
        return new Law(byDay.values().stream().map(Version::new).toList());
    }

    private void add(Law law, Map<String, List<Part>> repealing) {
        byTitle.computeIfAbsent(TitleKey.of(law.title()), _ -> new ArrayList<>()).add(law);
        LocalDate replaced = null;
        for (Version version : law.versions().reversed()) {
            LocalDate repealed = repealed(version, repealing);
            for (Part part : version.parts()) {
                places.put(
                        part.id(),
                        new Place(
                                law, version, part.header(), version.start(), replaced, repealed));
            }
            replaced = earlier(version.start(), replaced);
        }
    }

    private static @Nullable LocalDate repealed(
            Version version, Map<String, List<Part>> repealing) {
        LocalDate first = null;
        for (Part part : version.parts()) {
            first = earlier(part.header().repealed(), first);
        }
        LocalDate passed = version.date();
        String key = TitleKey.of(version.parts().getFirst().header().title());
        for (Part other : repealing.getOrDefault(key, List.of())) {
            LocalDate speaks = other.header().versionDate();
            boolean later =
                    speaks != null
                            && (passed == null || speaks.isAfter(passed))
                            && version.parts().stream().noneMatch(p -> p.id().equals(other.id()));
            if (later) {
                first = earlier(new Version(List.of(other)).start(), first);
            }
        }
        return first;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /** The law that this document is a version of, or a part of one; empty if it is not here. */
    public Optional<Law> law(DocumentId id) {
        return Optional.ofNullable(places.get(id)).map(Place::law);
    }

    /** The version that this document is, or is a part of; empty if it is not here. */
    public Optional<Version> version(DocumentId id) {
        return Optional.ofNullable(places.get(id)).map(Place::version);
    }

    /** Laws of that title in any way of writing it: several where several bodies made one. */
    public List<Law> laws(String title) {
        return List.copyOf(byTitle.getOrDefault(TitleKey.of(title), List.of()));
    }

    /** The version of a law that applied on a day; empty where none did. */
    public Optional<Version> inForce(Law law, LocalDate day) {
        return law.versions().stream().filter(v -> status(v, day) == Status.IN_FORCE).findFirst();
    }

    /** 时效性 of a version on a day. */
    public Status status(Version version, LocalDate day) {
        return status(version.parts().getFirst().id(), day);
    }

    /** 时效性 on a day; throws IllegalArgumentException for a document that is not here. */
    public Status status(DocumentId id, LocalDate day) {
        return place(id).on(day);
    }

    /** The day on which a document lost its force by its own words or another's, else null. */
    public @Nullable LocalDate repealed(DocumentId id) {
        return place(id).repealed();
    }

    /** The day from which a later version stands in its place, else null. */
    public @Nullable LocalDate replaced(DocumentId id) {
        return place(id).replaced();
    }

    private Place place(DocumentId id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no such document here: " + id);
        }
        return place;
    }
}
