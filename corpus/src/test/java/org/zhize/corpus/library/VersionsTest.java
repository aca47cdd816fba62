package org.zhize.corpus.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.library.Versions.Version;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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
                            notice("notice2023", "关于做好安全生产工作的通知", "2023-01-01")));

    private static Version law(
            String id, String title, String passed, String effective, String... replaces) {
        return version(id, title, Rank.LAW, passed, effective, List.of(replaces));
    }

    private static Version notice(String id, String title, String issued) {
        return version(id, title, Rank.POLICY_DOCUMENT, issued, null, List.of());
    }

    private static Version version(
            String id,
            String title,
            Rank rank,
            String passed,
            @org.jspecify.annotations.Nullable String effective,
            List<String> replaces) {
        return new Version(
                new DocumentId(id),
                new Header(
                        title,
                        null,
                        null,
                        null,
                        List.of(),
                        rank,
                        null,
                        Region.NATION,
                        null,
                        LocalDate.parse(passed),
                        effective == null ? null : LocalDate.parse(effective),
                        null,
                        null,
                        Status.IN_FORCE,
                        List.of(),
                        null,
                        replaces,
                        List.of(),
                        Set.of()));
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
        String found =
                VERSIONS.inForce(new DocumentId("safety2014"), day)
                        .map(version -> version.id().value())
                        .orElse("");
        assertThat(found).isEqualTo(expected);
        assertThat(VERSIONS.inForce("安全生产法", day))
                .extracting(version -> version.id().value())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void keepsVersionsOldestFirstAndNoticesApart() {
        assertThat(VERSIONS.of(new DocumentId("safety2021")))
                .extracting(version -> version.id().value())
                .containsExactly("safety2002", "safety2014", "safety2021");
        assertThat(VERSIONS.of(new DocumentId("notice2022"))).hasSize(1);
    }
}
