package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.SharedFiles;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.pattern.TsvTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every law of the shared folder; skipped where that is absent. */
class LawsTest {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条\\s");
    private static final Pattern NAMED = Pattern.compile("[(]([0-9]{4}-[0-9]{2}-[0-9]{2})[)]");
    private static final String LOCAL = "地方性法规/";
    private static final Map<String, String> BROKEN = new TreeMap<>();
    private static final Set<String> GAPS = new TreeSet<>();
    private static final List<String> UNDATED = new ArrayList<>();
    private static final List<String> TOO_EARLY = new ArrayList<>();
    private static final List<String> OTHER_RANK = new ArrayList<>();
    private static final Set<String> IDS = new HashSet<>();
    private static final List<String> SHARED_ID = new ArrayList<>();
    private static final List<String> LOST_ARTICLES = new ArrayList<>();
    private static final List<String> OTHER_REGION = new ArrayList<>();
    private static int laws;

    @BeforeAll
    static void readsAll() throws IOException {
        Path folder = SharedFiles.require("laws");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
        laws = files.size();
        for (Path file : files) {
            check(folder.relativize(file).toString(), Sources.parse(file));
        }
    }

    private static void check(String name, Document document) {
        List<String> broken = Invariants.broken(document);
        if (!broken.isEmpty()) {
            BROKEN.put(name, broken.getFirst());
        }
        gaps(name, document);
        Header header = document.header();
        if (header.versionDate() == null) {
            UNDATED.add(name);
        } else if (header.rank().isNorm()) {
            Matcher named = NAMED.matcher(name);
            if (named.find() && header.versionDate().isBefore(LocalDate.parse(named.group(1)))) {
                TOO_EARLY.add(name + " is of " + header.versionDate());
            }
        }
        Rank expected = expected(name);
        if (expected != null && header.rank() != expected) {
            OTHER_RANK.add(name + " is " + header.rank());
        }
        if (!holds(name, header)) {
            OTHER_REGION.add(name + " is of " + header.region().path());
        }
        if (!IDS.add(document.id().value())) {
            SHARED_ID.add(name);
        }
        document.provisions()
                .flatMap(p -> p.parts().stream())
                .filter(part -> ARTICLE.matcher(document.text(part.span())).lookingAt())
                .forEach(part -> LOST_ARTICLES.add(name + " " + part.address().local()));
    }

    private static boolean holds(String name, Header header) {
        List<String> place = header.region().path();
        if (header.rank().isNational()) {
            // 北京市新技术产业开发试验区暂行条例 was passed by the 国务院 for one place.
            return place.isEmpty() || header.title().startsWith(place.getFirst());
        }
        String folder = name.startsWith(LOCAL) ? name.substring(LOCAL.length()).split("/")[0] : "";
        return folder.isEmpty() || (!place.isEmpty() && place.getFirst().startsWith(folder));
    }

    private static void gaps(String name, Document document) {
        int last = 0;
        for (Provision provision : document.provisions().toList()) {
            Label label = provision.label();
            if (label == null
                    || !"article".equals(label.style())
                    || provision.address().local().contains(".")) {
                continue;
            }
            if (label.inserted() == 0 && last > 0 && label.ordinal() != last + 1) {
                GAPS.add(name + "\t" + last + "\t" + label.ordinal());
            }
            last = label.ordinal();
        }
    }

    private static Rank expected(String name) {
        String folder = name.substring(0, name.indexOf('/'));
        return switch (folder) {
            case "宪法" -> Rank.CONSTITUTION;
            case "司法解释" -> Rank.JUDICIAL_INTERPRETATION;
            case "行政法规" -> Rank.ADMINISTRATIVE_REGULATION;
            case "地方性法规" -> Rank.LOCAL_REGULATION;
            case "部门规章" -> Rank.DEPARTMENT_RULE;
            case "其他" -> null;
            default -> Rank.LAW;
        };
    }

    @Test
    void putsEachCharacterIntoOneLeafOrIntoChrome() {
        assertThat(BROKEN).isEmpty();
    }

    /** Gaps of the texts themselves, checked by eye, are listed in law-gaps.tsv. */
    @Test
    void numbersArticlesWithoutAGapThatIsNotTheTexts() {
        Set<String> known = new TreeSet<>();
        TsvTable.load(LawsTest.class, "law-gaps.tsv", "law", "from", "to", "why")
                .lines()
                .forEach(
                        l ->
                                known.add(
                                        l.text("law")
                                                + "\t"
                                                + l.text("from")
                                                + "\t"
                                                + l.text("to")));
        assertThat(GAPS).isEqualTo(known);
    }

    @Test
    void knowsTheDayOfAVersionInAtLeast99OfAHundred() {
        assertThat(UNDATED).as("of %d", laws).hasSizeLessThan(laws / 100);
    }

    /** Else a text would be shown as in force before its last amendment. */
    @Test
    void datesNoVersionBeforeTheDayInItsName() {
        assertThat(TOO_EARLY).isEmpty();
    }

    /** Told without the folder, which is the judge here. */
    @Test
    void knowsTheRankInAtLeast99OfAHundred() {
        assertThat(OTHER_RANK).as("of %d", laws).hasSizeLessThan(laws / 100);
    }

    /** National norms hold everywhere; each local one in the province whose folder it lies in. */
    @Test
    void knowsWhereEachHolds() {
        assertThat(OTHER_REGION).isEmpty();
    }

    /** The seven files that are second copies of a version share its id. */
    @Test
    void givesEachVersionAnIdOfItsOwn() {
        Set<String> copies = new TreeSet<>();
        TsvTable.load(LawsTest.class, "law-copies.tsv", "law", "of")
                .lines()
                .forEach(l -> copies.add(l.text("law")));
        assertThat(new TreeSet<>(SHARED_ID)).isEqualTo(copies);
    }

    /** But for those that an amendment quotes. */
    @Test
    void takesNoArticleForAParagraph() {
        assertThat(LOST_ARTICLES).allMatch(lost -> lost.startsWith("宪法/宪法修正案"));
    }
}
