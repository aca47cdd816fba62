package org.zhize.corpus.library;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Label;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Widths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which provision of one version answers to which of another: by the same words, then by the same
 * number with like words, then by like words under another number. Every provision of both versions
 * stands in exactly one pair. Widths, blanks and the printed number are no difference.
 *
 * @param pairs in the order of the newer version, those gone after the one they stood behind
 */
public record Correspondence(List<Pair> pairs) {

    // Half of the character pairs in common: an article whose sums or bodies changed, no other one.
    private static final double LIKE = 0.5;
    // Under its old number an article may be rewritten further and still be the same rule.
    private static final double LIKE_WITH_NUMBER = 0.3;

    public Correspondence {
        pairs = List.copyOf(pairs);
    }

    /** What became of a provision. */
    public enum Kind {
        SAME("未变"),
        CHANGED("修改"),
        MOVED("移动"),
        MOVED_AND_CHANGED("移动并修改"),
        NEW("新增"),
        GONE("删去");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term that pages show. */
        public String label() {
            return label;
        }
    }

    /** A provision with the document that holds it. */
    public record Side(Document document, Provision provision) {

        /** Its words without number and heading. */
        public String words() {
            return document.text(provision.body());
        }
    }

    /**
     * A provision and what it was before.
     *
     * @param older null where it is new
     * @param newer null where it is gone
     * @param likeness share of character pairs in common, 0 to 1; 1 where the words are the same
     */
    public record Pair(Kind kind, @Nullable Side older, @Nullable Side newer, double likeness) {}

    /** Compares two versions; each may be printed in several documents, in reading order. */
    public static Correspondence of(List<Document> older, List<Document> newer) {
        return new Matcher(units(older), units(newer)).match();
    }

    private static List<Unit> units(List<Document> documents) {
        List<Unit> units = new ArrayList<>();
        for (Document document : documents) {
            document.provisions().forEach(p -> units.add(new Unit(new Side(document, p))));
        }
        return units;
    }

    /** A provision made ready to be compared. */
    private static final class Unit {
        final Side side;
        final String number;
        final String plain;
        final Map<Integer, Integer> pairs = new HashMap<>();
        @Nullable Unit other;
        double likeness;

        Unit(Side side) {
            this.side = side;
            Label label = side.provision().label();
            number =
                    label == null
                            ? side.provision().address().local()
                            : label.style() + label.ordinal() + "-" + label.inserted();
            plain = Widths.fold(side.words()).replaceAll("[\\s　*]+", "");
            for (int i = 0; i + 1 < plain.length(); i++) {
                pairs.merge(plain.charAt(i) << 16 | plain.charAt(i + 1), 1, Integer::sum);
            }
        }

        /** Dice's share of character pairs, with their counts. */
        double likeness(Unit unit) {
            int all = Math.max(0, plain.length() - 1) + Math.max(0, unit.plain.length() - 1);
            if (all == 0 || plain.equals(unit.plain)) {
                return plain.equals(unit.plain) ? 1 : 0;
            }
            int common = 0;
            for (Map.Entry<Integer, Integer> entry : pairs.entrySet()) {
                common += Math.min(entry.getValue(), unit.pairs.getOrDefault(entry.getKey(), 0));
            }
            return 2.0 * common / all;
        }

        void pair(Unit unit, double share) {
            other = unit;
            unit.other = this;
            likeness = share;
            unit.likeness = share;
        }
    }

    private record Candidate(Unit older, Unit newer, double likeness) {}

    /** Pairs the units of two versions, the surest first. */
    private record Matcher(List<Unit> older, List<Unit> newer) {

        Correspondence match() {
            sameWords();
            sameNumber(LIKE);
            likeWords();
            sameNumber(LIKE_WITH_NUMBER);
            return new Correspondence(inOrder());
        }

        private static List<Unit> open(List<Unit> units) {
            return units.stream().filter(unit -> unit.other == null).toList();
        }

        private static Map<String, List<Unit>> byWords(List<Unit> units) {
            Map<String, List<Unit>> map = new HashMap<>();
            units.forEach(u -> map.computeIfAbsent(u.plain, _ -> new ArrayList<>()).add(u));
            return map;
        }

        // Words that stand once in each; those that stand more often (删去) go by their number.
        private void sameWords() {
            Map<String, List<Unit>> before = byWords(older);
            byWords(newer)
                    .forEach(
                            (words, now) -> {
                                List<Unit> was = before.getOrDefault(words, List.of());
                                if (was.size() == 1 && now.size() == 1 && !words.isEmpty()) {
                                    was.getFirst().pair(now.getFirst(), 1);
                                }
                            });
        }

        private void sameNumber(double least) {
            Map<String, Unit> before = new HashMap<>();
            open(older).forEach(unit -> before.putIfAbsent(unit.number, unit));
            for (Unit now : open(newer)) {
                Unit was = before.get(now.number);
                if (was != null && was.other == null) {
                    double likeness = was.likeness(now);
                    if (likeness >= least) {
                        was.pair(now, likeness);
                    }
                }
            }
        }

        private void likeWords() {
            List<Candidate> candidates = new ArrayList<>();
            for (Unit was : open(older)) {
                for (Unit now : open(newer)) {
                    int shorter = Math.min(was.plain.length(), now.plain.length());
                    int longer = Math.max(was.plain.length(), now.plain.length());
                    // Dice cannot reach LIKE where one is three times as long.
                    if (shorter * (2 - LIKE) >= longer * LIKE) {
                        double likeness = was.likeness(now);
                        if (likeness >= LIKE) {
                            candidates.add(new Candidate(was, now, likeness));
                        }
                    }
                }
            }
            candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
            for (Candidate c : candidates) {
                if (c.older().other == null && c.newer().other == null) {
                    c.older().pair(c.newer(), c.likeness());
                }
            }
        }

        private List<Pair> inOrder() {
            Map<Unit, List<Unit>> goneAfter = new HashMap<>();
            List<Unit> goneFirst = new ArrayList<>();
            Unit last = null;
            for (Unit was : older) {
                if (was.other != null) {
                    last = was.other;
                } else if (last == null) {
                    goneFirst.add(was);
                } else {
                    goneAfter.computeIfAbsent(last, _ -> new ArrayList<>()).add(was);
                }
            }
            List<Pair> pairs = new ArrayList<>();
            goneFirst.forEach(unit -> pairs.add(gone(unit)));
            for (Unit now : newer) {
                pairs.add(pair(now));
                goneAfter.getOrDefault(now, List.of()).forEach(unit -> pairs.add(gone(unit)));
            }
            return pairs;
        }

        private static Pair gone(Unit unit) {
            return new Pair(Kind.GONE, unit.side, null, 0);
        }

        private static Pair pair(Unit now) {
            Unit was = now.other;
            if (was == null) {
                return new Pair(Kind.NEW, null, now.side, 0);
            }
            boolean same = was.plain.equals(now.plain);
            boolean stays = was.number.equals(now.number);
            Kind kind;
            if (stays) {
                kind = same ? Kind.SAME : Kind.CHANGED;
            } else {
                kind = same ? Kind.MOVED : Kind.MOVED_AND_CHANGED;
            }
            return new Pair(kind, was.side, now.side, now.likeness);
        }
    }
}
