package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A law as users know it: one title with its versions, oldest first. Never empty.
 *
 * @param versions of one day each; one without any date comes first
 */
public record Law(List<Version> versions) {

    public Law {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a law without a version");
        }
    }

    /** The title of its newest version. */
    public String title() {
        return newest().parts().getFirst().header().title();
    }

    public Version newest() {
        return versions.getLast();
    }

    /**
     * The text of a law from one day on: one document, or several that each hold a part (民法典 by 编),
     * in the order in which they are read. Never empty.
     */
    public record Version(List<Part> parts) {

        public Version {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a version without a document");
            }
            parts = parts.stream().sorted(Part.READING_ORDER).toList();
        }

        /** The day it was passed or published, null where no part says so. */
        public @Nullable LocalDate date() {
            return parts.stream()
                    .map(part -> part.header().versionDate())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** The first day on which it applies, null where nothing says so. */
        public @Nullable LocalDate start() {
            LocalDate effective =
                    parts.stream()
                            .map(part -> part.header().effective())
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
            LocalDate passed = date();
            if (effective == null || (passed != null && passed.isAfter(effective))) {
                return passed; // an amended text repeats the day of the first version
            }
            return effective;
        }

        /** True where it was printed in several files. */
        public boolean isSplit() {
            return parts.size() > 1;
        }
    }

    /**
     * A document of the library as a version of a law, or as one part of it.
     *
     * @param firstArticle the number of its first article, by which parts are ordered; 0 where it
     *     has none or nobody asked
     */
    public record Part(DocumentId id, Header header, int firstArticle) {

        static final Comparator<Part> READING_ORDER =
                Comparator.comparing((Part part) -> part.header().part() != null)
                        .thenComparingInt(Part::place)
                        .thenComparing(part -> Objects.toString(part.header().part(), ""))
                        .thenComparing(part -> part.id().value());

        private int place() {
            String name = Objects.toString(header.part(), "");
            if (firstArticle > 0) {
                return firstArticle;
            }
            return name.startsWith("总则") ? 0 : name.startsWith("附则") ? Integer.MAX_VALUE : 1;
        }
    }
}
