package org.zhize.api.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.api.law.Laws;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Law;
import org.zhize.corpus.library.Law.Part;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.library.Versions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Where a document stands among the versions of its law.
 *
 * @param versions how many the library has
 * @param current the version in force today where this is another one, else null
 * @param sisters the files of this version in reading order; empty where it is one file
 */
record Edition(int versions, @Nullable Sister current, List<Sister> sisters) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A document by a few words. */
    record Sister(String id, String words, boolean here) {}

    static Edition of(DocumentId id, Laws laws) {
        Versions versions = laws.versions();
        Law law = versions.law(id).orElse(null);
        Version own = laws.version(id).orElse(null);
        if (law == null || own == null) {
            return new Edition(1, null, List.of());
        }
        Version current = versions.inForce(law, LocalDate.now(CHINA)).orElse(null);
        return new Edition(
                law.versions().size(),
                current == null || holds(current, id)
                        ? null
                        : sister(current.parts().getFirst(), current, id),
                own.isSplit()
                        ? own.parts().stream().map(p -> sister(p, own, id)).toList()
                        : List.of());
    }

    private static boolean holds(Version version, DocumentId id) {
        return version.parts().stream().anyMatch(part -> part.id().equals(id));
    }

    private static Sister sister(Part part, Version version, DocumentId here) {
        String words =
                version.isSplit()
                        ? Objects.requireNonNullElse(part.header().part(), part.header().title())
                        : Objects.toString(version.date(), "日期不详");
        return new Sister(part.id().value(), words, part.id().equals(here));
    }
}
