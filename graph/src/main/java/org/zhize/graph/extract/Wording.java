package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.pattern.PatternRow;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.graph.extract.Wording.Use;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of {@code wordings.json}: words that tell doers, acts and breaches apart. */
record Wording(
        String id,
        Use use,
        String pattern,
        String source,
        List<String> examples,
        List<String> counterexamples)
        implements PatternRow {

    static final PatternTable<Wording> TABLE =
            PatternTable.load(Wording.class, "wordings.json", Wording.class);

    private static final Map<Use, List<Pattern>> BY_USE = byUse();

    Wording {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** The question that a row answers; each is asked of the words from start to end alone. */
    enum Use {
        /**
         * What is left over from the clause before, where it only looks like part of the name:
         * 安全管理|党委.
         */
        LEFT_OVER,
        /** A role behind a list, and nothing else said: 县联社参与. */
        ROLE_ALONE,
        /** An act by which a short name before it is told: 市财政|牵头. */
        ACT_OF_SHORT,
        /** A body of a place that no table has: 县联社. */
        UNKNOWN_MEMBER,
        /** The end of a short name that is a body and nothing else: 县残联. */
        ORGAN_END,
        /** What follows 是 or 为 where a doer is said to answer: 是第一责任人. */
        ANSWERS,
        /** What follows 负, 对 or 就 where an act begins: 对…负监管责任. */
        BURDEN,
        /** The end of the name of a thing that holds a verb: 落实主体责任|情况要. */
        THING,
        /** What happens to the doer before he must act: 接到报告后,应当. */
        EVENT,
        /** A body is founded. */
        FOUNDED,
        /** The next clause says what it does. */
        FUNCTIONS,
        /** The heading of a column whose duties are those of {@code who}. */
        DUTIES_OF,
        /** The heading of a column of remarks. */
        REMARK,
        /** The words before 处 that name a person. */
        FINE_ON_PERSON,
        /** A breach of a person. */
        PERSON_BREAKS,
        /** One class, though a joint stands in it: 党委和政府有关部门. */
        ONE_CLASS,
        /** The end of a list of trades, not of bodies. */
        TRADES,
        /** A bracket that only explains the name before it: 县应急局(县安委办). */
        EXPLAINS,
        /** Persons that a body sends, or a body it has: 市住建局各1名. */
        PERSONS_SENT,
        /** An office of a place that no table has: 县蓝天保卫办. */
        PLACED_OFFICE,
        /** A unit of an enterprise, told by its last character. */
        UNIT,
        /** An urging word that urges only where a clause begins. */
        URGED_AT_START,
        /** 为主 that gives the lead. */
        AS_MAIN,
        /** A breach by leaving undone. */
        OMISSION,
        /** The end of a name that is written out, no short form. */
        OWN_NAME_END,
        /** A time in which what follows must be done: 2小时内报告. */
        TIMED,
        /** What looks like an act but describes the doer: 人民政府|负责粮食储备的部门. */
        NAME_GOES_ON,
        /** The share of one of several who are charged together: B具体落实. */
        SHARE;

        /** Whether a row of this use is found there. */
        boolean in(String text, int start, int end) {
            return first(text, start, end) >= 0;
        }

        /** Where the first row that is found there begins, -1 where none is. */
        int first(String text, int start, int end) {
            for (Pattern pattern : rows()) {
                Matcher matcher = pattern.matcher(text).region(start, end);
                if (matcher.find()) {
                    return matcher.start();
                }
            }
            return -1;
        }

        boolean in(String text) {
            return in(text, 0, text.length());
        }

        /** The row that the words begin with, else null. */
        @Nullable Matcher at(String text, int start, int end) {
            for (Pattern pattern : rows()) {
                Matcher matcher = pattern.matcher(text).region(start, end);
                if (matcher.lookingAt()) {
                    return matcher;
                }
            }
            return null;
        }

        boolean begins(String text, int start, int end) {
            return at(text, start, end) != null;
        }

        /** The row that the words are, else null. */
        @Nullable Matcher whole(String text, int start, int end) {
            for (Pattern pattern : rows()) {
                Matcher matcher = pattern.matcher(text).region(start, end);
                if (matcher.matches()) {
                    return matcher;
                }
            }
            return null;
        }

        private List<Pattern> rows() {
            return BY_USE.getOrDefault(this, List.of());
        }
    }

    private static Map<Use, List<Pattern>> byUse() {
        Map<Use, List<Pattern>> byUse = new EnumMap<>(Use.class);
        TABLE.entries()
                .forEach(
                        entry ->
                                byUse.computeIfAbsent(entry.row().use(), _ -> new ArrayList<>())
                                        .add(entry.pattern()));
        return byUse;
    }
}
