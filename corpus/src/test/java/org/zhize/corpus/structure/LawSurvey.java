package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks over all laws; for people. */
final class LawSurvey {
    private LawSurvey() {}

    static List<String> gaps(Document document) {
        List<String> gaps = new ArrayList<>();
        int last = 0;
        for (Provision p : document.provisions().toList()) {
            Label label = p.label();
            if (label == null || !"article".equals(label.style())) {
                continue;
            }
            if (p.address().local().contains(".")) {
                continue;
            }
            if (label.inserted() == 0 && last > 0 && label.ordinal() != last + 1) {
                gaps.add(last + "→" + label.ordinal());
            }
            last = label.ordinal();
        }
        return gaps;
    }

    public static void main(String[] args) throws IOException {
        Path laws = Sources.shared().orElseThrow().resolve("laws");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(laws)) {
            files = walk.filter(p -> p.toString().endsWith(".md")).sorted().toList();
        }
        long time = 0;
        long chars = 0;
        int bad = 0;
        java.util.Map<String, Integer> ranks = new java.util.TreeMap<>();
        int noDate = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            var source = Sources.of(text);
            long start = System.nanoTime();
            Document d = StructureParser.parse(source, file.getFileName().toString());
            time += System.nanoTime() - start;
            chars += text.length();
            String name = laws.relativize(file).toString();
            List<String> broken = Invariants.broken(d);
            if (!broken.isEmpty()) {
                bad++;
                System.out.println(
                        "BROKEN " + name + " " + broken.subList(0, Math.min(3, broken.size())));
            }
            List<String> gaps = gaps(d);
            if (!gaps.isEmpty()) {
                System.out.println("GAPS " + name + " " + gaps);
            }
            String folder = name.substring(0, name.indexOf('/'));
            ranks.merge(folder + " " + d.header().rank(), 1, Integer::sum);
            if (d.header().versionDate() == null) {
                noDate++;
                System.out.println("NODATE " + name);
            }
            if (d.header().effective() == null) {
                System.out.println("NOEFF " + name);
            }
            if (d.provisions().findAny().isEmpty()) {
                System.out.println("EMPTY " + name);
            }
            if (args.length > 0) {
                System.out.println("RANK " + folder + " " + d.header().rank() + " " + name);
            }
            List<Provision> pre =
                    d.provisions()
                            .filter(
                                    p ->
                                            p.path().equals(List.of("前言"))
                                                    || p.path().equals(List.of("结语")))
                            .toList();
            if (pre.size() > 1) {
                System.out.println("PRE " + name + " " + pre.size());
            }
        }
        System.out.println(ranks);
        System.out.printf(
                "%d files, %d bad, %d without date, %.1f s, %.2f M chars/s%n",
                files.size(), bad, noDate, time / 1e9, chars / 1e3 / (time / 1e6));
    }
}
