package org.zhize.graph.extract;

import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.citation.CitationResolver;
import org.zhize.corpus.citation.Edition;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.names.TitleKey;
import org.zhize.corpus.text.SentenceFinder;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Penalty;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws what was read out of laws for a person to check: LAWS WHAT SEED FILES COUNT. WHAT is {@code
 * obligations}, {@code penalties}, {@code citations} or {@code silent} (sentences with no norm).
 * FILES laws are drawn first (0 for all), then COUNT of what they hold. The same seed draws the
 * same.
 */
public final class NormDraw {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private NormDraw() {}

    public static void main(String[] args) throws IOException {
        Random random = new Random(Long.parseLong(args[2]));
        List<Path> files = new ArrayList<>(files(Path.of(args[0])));
        List<Path> every = List.copyOf(files);
        Collections.shuffle(files, random);
        int most = Integer.parseInt(args[3]);
        List<Path> chosen = most == 0 ? files : files.subList(0, Math.min(most, files.size()));
        List<Extraction> read =
                chosen.parallelStream()
                        .flatMap(file -> LedgerScore.documents(file).stream())
                        .map(DutyExtractor.standard()::extract)
                        .toList();
        List<String> all =
                switch (args[1]) {
                    case "obligations" -> obligations(read);
                    case "penalties" -> penalties(read);
                    case "citations" -> citations(read, every);
                    case "silent" -> silent(read);
                    default -> throw new IllegalArgumentException(args[1]);
                };
        List<String> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, random);
        OUT.println(read.size() + " laws, " + all.size() + " " + args[1]);
        int count = Math.min(Integer.parseInt(args[4]), drawn.size());
        for (int i = 0; i < count; i++) {
            OUT.println((i + 1) + " " + drawn.get(i));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> obligations(List<Extraction> read) {
        List<String> all = new ArrayList<>();
        for (Extraction extraction : read) {
            for (Duty duty : extraction.duties()) {
                all.add(
                        "%s %s | %s | 【%s】 %s | %s"
                                .formatted(
                                        title(extraction),
                                        place(duty),
                                        duty.kind(),
                                        duty.subject(),
                                        duty.statement().replace('\n', '/'),
                                        duty.holdings().stream()
                                                .map(
                                                        h ->
                                                                h.role()
                                                                        + " "
                                                                        + h.party().name()
                                                                        + (h.inherited()
                                                                                ? " (above)"
                                                                                : ""))
                                                .collect(Collectors.joining("; "))));
            }
        }
        return all;
    }

    private static List<String> penalties(List<Extraction> read) {
        List<String> all = new ArrayList<>();
        for (Extraction extraction : read) {
            for (Duty duty : extraction.duties()) {
                for (Penalty p : duty.penalties()) {
                    all.add(
                            "%s %s %s【%s】%s%n    < %s %s %.2f | %s | %s | %s | %s"
                                    .formatted(
                                            title(extraction),
                                            place(duty),
                                            duty.kind(),
                                            duty.subject(),
                                            duty.statement().replace('\n', '/'),
                                            p.provision().local(),
                                            p.explicit() ? "explicit" : "inferred",
                                            p.score(),
                                            p.act(),
                                            p.summary(),
                                            p.authority(),
                                            p.fines().stream()
                                                    .map(NormDraw::print)
                                                    .collect(Collectors.joining("; "))));
                }
            }
        }
        return all;
    }

    private static String print(Penalty.Fine fine) {
        return fine.least()
                + ".."
                + fine.most()
                + (fine.base() == null ? "" : " of " + fine.base())
                + (fine.daily() ? " daily" : "")
                + (fine.person() ? " person" : "");
    }

    /** Sentences of articles outside the penal chapters that hold no norm. */
    private static List<String> silent(List<Extraction> read) {
        List<String> all = new ArrayList<>();
        for (Extraction extraction : read) {
            Document document = extraction.document();
            String text = document.text();
            List<Span> said = new ArrayList<>();
            for (Duty duty : extraction.duties()) {
                said.add(duty.evidence().span());
                duty.penalties().forEach(p -> said.add(p.span()));
            }
            for (Provision provision : document.provisions().toList()) {
                for (Span sentence :
                        SentenceFinder.sentences(text.replace('；', '。'), provision.body())) {
                    if (said.stream().noneMatch(s -> overlap(s, sentence))) {
                        all.add(
                                title(extraction)
                                        + " "
                                        + String.join("/", provision.path())
                                        + " | "
                                        + sentence.of(text).replace('\n', '/'));
                    }
                }
            }
        }
        return all;
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static List<String> citations(List<Extraction> read, List<Path> every) {
        CitationResolver resolver =
                new CitationResolver(
                        every.parallelStream()
                                .flatMap(file -> LedgerScore.documents(file).stream())
                                .map(Edition::of)
                                .toList());
        List<String> all = new ArrayList<>();
        for (Extraction extraction : read) {
            for (Extraction.Cited cited : extraction.citations()) {
                all.add(
                        print(
                                extraction,
                                resolver.resolve(cited.citation(), extraction.document(), TODAY)));
            }
        }
        return all;
    }

    private static String print(Extraction extraction, Citation c) {
        String text = extraction.document().text();
        Span words = c.span();
        int last = c.articleSpan() == null ? words.end() : c.articleSpan().end();
        boolean own =
                TitleKey.of(c.title()).equals(TitleKey.of(extraction.document().header().title()));
        return "%s | %s【%s】%s => %s %s %s %s %s %s -> %s"
                .formatted(
                        title(extraction),
                        text.substring(Math.max(0, words.start() - 50), words.start())
                                .replace('\n', '/'),
                        c.mention(),
                        text.substring(
                                        words.end(),
                                        Math.min(text.length(), Math.max(words.end(), last) + 25))
                                .replace('\n', '/'),
                        own ? "SELF" : c.title(),
                        c.documentNumber(),
                        c.article(),
                        c.paragraph(),
                        c.item(),
                        c.form() + " " + c.relation(),
                        c.target() != null ? c.target().local() : c.targetDocument());
    }

    private static String title(Extraction extraction) {
        return extraction.document().header().title();
    }

    private static String place(Duty duty) {
        return duty.path().stream()
                .filter(step -> !step.endsWith("章") && !step.endsWith("节"))
                .collect(Collectors.joining("/"));
    }
}
