package org.zhize.api.law;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhize.api.web.BadRequest;
import org.zhize.corpus.library.Law;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.library.Versions;

import java.time.LocalDate;
import java.time.ZoneId;

/** Versions of a law over time, and what one changed. */
@RestController
public class LawController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Laws laws;

    LawController(Laws laws) {
        this.laws = laws;
    }

    /**
     * The versions of a law with their status on a day.
     *
     * @param law the id of any of its documents, or its title
     * @param on the day, today where nothing is said
     */
    @GetMapping(path = "/api/laws/{law}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    public LawView versions(
            @PathVariable String law,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate on) {
        return LawView.of(laws.law(law), laws.versions(), day(on));
    }

    /**
     * What became of each provision from one version to another.
     *
     * @param from a document of the older version; the one before {@code to} where nothing is said
     * @param to a document of the newer version; the newest where nothing is said
     */
    @GetMapping(path = "/api/laws/{law}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    public ComparisonView compare(
            @PathVariable String law,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Law found = laws.law(law);
        Version newer = to == null ? found.newest() : version(found, to);
        Version older = from == null ? LawView.before(found, newer) : version(found, from);
        if (older == null) {
            throw new BadRequest("文库中没有《%s》更早的版本可供比较".formatted(found.title()));
        }
        Versions versions = laws.versions();
        LocalDate today = day(null);
        return ComparisonView.of(
                found.title(),
                LawView.view(older, versions, today),
                LawView.view(newer, versions, today),
                laws.compare(older, newer));
    }

    private static Version version(Law law, String id) {
        Version version = LawView.find(law, id);
        if (version == null) {
            throw new BadRequest("“%s”不是《%s》的版本：版本见 …/versions".formatted(id, law.title()));
        }
        return version;
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(CHINA) : on;
    }
}
