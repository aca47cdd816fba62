package org.zhize.corpus.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.SharedFiles;
import org.zhize.corpus.citation.Citation.Form;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Citations over a whole collection of laws: counts, the share that is resolved, the speed, and a
 * hundred drawn at random for a person to read ({@code target/citations-drawn.txt}). Finds in every
 * tenth law; in all of them with {@code -Dzhize.laws=all}.
 */
final class LawCitationsTest {

    private static final int DRAWN = 100;
    private static final int TENTH = 10;
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static final List<Document> LAWS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Path laws = SharedFiles.require("laws");
        try (Stream<Path> files = Files.walk(laws)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .parallel()
                    .map(LawCitationsTest::parse)
                    .flatMap(List::stream)
                    .forEachOrdered(LAWS::add);
        }
    }

    private static List<Document> parse(Path file) {
        return Readers.read(file).stream()
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .map(read -> new DocumentParser().parse(read.text(), file.getFileName().toString()))
                .toList();
    }

    @Test
    void findsAndResolves() throws IOException {
        CitationResolver resolver = new CitationResolver(LAWS.stream().map(Edition::of).toList());
        CitationFinder finder = new CitationFinder(resolver.titles());
        long characters = 0;
        long began = System.nanoTime();
        List<Drawn> all = new ArrayList<>();
        int step = "all".equals(System.getProperty("zhize.laws")) ? 1 : TENTH;
        for (int i = 0; i < LAWS.size(); i += step) {
            Document law = LAWS.get(i);
            characters += law.text().length();
            finder.find(law)
                    .forEach(
                            (address, citations) ->
                                    citations.forEach(
                                            c ->
                                                    all.add(
                                                            new Drawn(
                                                                    law,
                                                                    address.local(),
                                                                    resolver.resolve(
                                                                            c, law, TODAY)))));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> unresolved = new TreeMap<>();
        for (Drawn drawn : all) {
            Citation c = drawn.citation();
            String group =
                    (drawn.own() ? "OWN " : "")
                            + c.form()
                            + (c.article() == null ? " whole" : " article");
            counts.merge(group, 1, Integer::sum);
            boolean done = c.article() == null ? c.targetDocument() != null : c.target() != null;
            if (done) {
                counts.merge(group + " resolved", 1, Integer::sum);
            } else {
                unresolved.merge(
                        (c.targetDocument() == null ? "absent " : "no article ") + c.title(),
                        1,
                        Integer::sum);
            }
        }
        System.out.printf(
                "%d laws, %d characters, %d citations, %.1f s, %.2f million characters/s%n",
                LAWS.size(), characters, all.size(), seconds, characters / seconds / 1e6);
        counts.forEach((group, count) -> System.out.println(group + ": " + count));
        Path out = Files.createDirectories(Path.of("target"));
        Collections.shuffle(all, new Random(20250601));
        Files.write(
                out.resolve("citations-drawn.txt"),
                all.stream().limit(DRAWN).map(Drawn::toString).toList());
        Files.write(
                out.resolve("citations-unresolved.txt"),
                unresolved.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .toList());
        assertThat(all.size()).isGreaterThan(20_000 / step);
        // What an amendment says of another law's articles stays open where that version is absent.
        assertThat(counts.get("OWN " + Form.RELATIVE + " article resolved"))
                .isGreaterThan((int) (counts.get("OWN " + Form.RELATIVE + " article") * 0.99));
    }

    /** A citation with the words around it. */
    private record Drawn(Document law, String place, Citation citation) {

        boolean own() {
            return TitleKey.of(citation.title()).equals(TitleKey.of(law.header().title()));
        }

        @Override
        public String toString() {
            String text = law.text();
            int start = citation.span().start();
            int end = citation.span().end();
            int last = citation.articleSpan() == null ? end : citation.articleSpan().end();
            return law.header().title()
                    + " @"
                    + place
                    + " | "
                    + text.substring(Math.max(0, start - 60), start).replace('\n', '/')
                    + "【"
                    + citation.mention()
                    + "】"
                    + text.substring(end, Math.min(text.length(), Math.max(end, last) + 30))
                            .replace('\n', '/')
                    + " => "
                    + (own() ? "SELF" : citation.title())
                    + " "
                    + citation.documentNumber()
                    + " "
                    + citation.article()
                    + " "
                    + citation.paragraph()
                    + " "
                    + citation.item()
                    + " "
                    + citation.form()
                    + " "
                    + citation.relation()
                    + " -> "
                    + (citation.target() != null ? citation.target() : citation.targetDocument());
        }
    }
}
