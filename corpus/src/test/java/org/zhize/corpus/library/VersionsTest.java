package org.zhize.corpus.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.library.Law.Part;
import org.zhize.corpus.library.Law.Version;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What was in force on a day, over laws with versions and documents that repeal others. */
class VersionsTest {

    private static final Versions VERSIONS =
            new Versions(
                    List.of(
                            law("safety2002", "中华人民共和国安全生产法", "2002-06-29", "2002-11-01"),
                            law("safety2014", "中华人民共和国安全生产法", "2014-08-31", "2002-11-01"),
                            law("safety2021", "中华人民共和国安全生产法", "2021-06-10", "2021-09-01"),
                            law("gasold", "某省燃气管理条例", "1998-05-01", "1998-07-01"),
                            law("gasnew", "某省燃气安全条例", "2023-09-28", "2023-12-01", "某省燃气管理条例"),
                            notice("notice2022", "关于做好安全生产工作的通知", "2022-01-01"),
                            notice("notice2023", "关于做好安全生产工作的通知", "2023-01-01"),
                            part("codea", "附则", "2021-01-01"),
                            part("codeb", "总则", null),
                            part("codec", "物权编", "2021-01-01")));

    private static Part part(String id, String part, @Nullable String effective) {
        return version(id, "中华人民共和国某法典", part, Rank.LAW, "2020-05-28", effective, List.of());
    }

    private static Part law(
            String id, String title, String passed, String effective, String... replaces) {
        return version(id, title, null, Rank.LAW, passed, effective, List.of(replaces));
    }

    private static Part notice(String id, String title, String issued) {
        return version(id, title, null, Rank.POLICY_DOCUMENT, issued, null, List.of());
    }

    private static Part version(
            String id,
            String title,
            @Nullable String part,
            Rank rank,
            String passed,
            @Nullable String effective,
            List<String> replaces) {
        return new Part(
                new DocumentId(id),
                Header.of(title, rank)
                        .part(part)
                        .promulgated(LocalDate.parse(passed))
                        .effective(effective == null ? null : LocalDate.parse(effective))
                        .replaces(replaces)
                        .build(),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "safety2002, 2002-10-31, NOT_YET_EFFECTIVE",
        "safety2002, 2002-11-01, IN_FORCE",
        "safety2002, 2014-09-01, AMENDED",
        "safety2014, 2021-08-31, IN_FORCE",
        "safety2014, 2021-09-01, AMENDED",
        "safety2021, 2021-08-31, NOT_YET_EFFECTIVE",
        "safety2021, 2026-01-01, IN_FORCE",
        "gasold,     2023-11-30, IN_FORCE",
        "gasold,     2023-12-01, REPEALED",
        "gasnew,     2023-12-01, IN_FORCE",
        "notice2022, 2024-01-01, IN_FORCE",
    })
    void knowsTheStatusOnADay(String id, LocalDate day, Status status) {
        assertThat(VERSIONS.status(new DocumentId(id), day)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2002-01-01, ''",
        "2010-01-01, safety2002",
        "2020-01-01, safety2014",
        "2022-01-01, safety2021",
    })
    void findsTheVersionInForceByAnyOfTheWork(LocalDate day, String expected) {
        Law law = VERSIONS.law(new DocumentId("safety2014")).orElseThrow();
        String found = VERSIONS.inForce(law, day).map(VersionsTest::ids).orElse("");
        assertThat(found).isEqualTo(expected);
        assertThat(VERSIONS.laws("安全生产法")).containsExactly(law);
    }

    @Test
    void keepsVersionsOldestFirstAndNoticesApart() {
        Law law = VERSIONS.law(new DocumentId("safety2021")).orElseThrow();
        assertThat(law.versions())
                .extracting(VersionsTest::ids)
                .containsExactly("safety2002", "safety2014", "safety2021");
        assertThat(VERSIONS.law(new DocumentId("notice2022")).orElseThrow().versions()).hasSize(1);
        assertThat(VERSIONS.laws("关于做好安全生产工作的通知")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "codeb, 2020-12-31, NOT_YET_EFFECTIVE", // its own file does not say when it takes effect
        "codeb, 2021-01-01, IN_FORCE",
        "codec, 2020-12-31, NOT_YET_EFFECTIVE",
    })
    void takesALawInSeveralFilesForOneVersion(String id, LocalDate day, Status status) {
        assertThat(VERSIONS.status(new DocumentId(id), day)).isEqualTo(status);
        assertThat(VERSIONS.laws("某法典"))
                .singleElement()
                .satisfies(law -> assertThat(ids(law.newest())).isEqualTo("codeb codec codea"));
    }

    private static String ids(Version version) {
        return version.parts().stream().map(p -> p.id().value()).collect(Collectors.joining(" "));
    }
}
