package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.DutyKind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who does, in the words of a text, the act that a question asks about: 经安全生产监督管理部门审批 is done by
 * that department, whatever the duty of the applicant beside it.
 */
final class Acts {

    // The sentence that tells of the act must speak of the thing itself: 确定消防安全管理人 is not
    // 确定消防安全重点单位.
    private static final double OF_THE_THING = 0.6;
    private static final double THE_THING = 0.9;
    private static final Pattern SENTENCE = Pattern.compile("[^。;\\n]+");

    private final PatternTable<ChargeRow> rows =
            PatternTable.load(Acts.class, "acts.json", ChargeRow.class);
    private final PatternTable<ChargeRow> liability =
            PatternTable.load(Acts.class, "liability.json", ChargeRow.class);

    PatternTable<ChargeRow> rows() {
        return rows;
    }

    PatternTable<ChargeRow> liability() {
        return liability;
    }

    /**
     * One telling of an act.
     *
     * @param by who does it, null where the sentence has no 由 or 经 for it
     * @param at where its verb stands in the sentence
     */
    private record Told(String sentence, int at, @Nullable String by) {}

    /** Whether a duty of a norm says that who holds it does to the thing what is asked. */
    boolean does(Entry entry, Question question) {
        String act = question.act();
        String said = Widths.fold(Candidates.ownWords(entry));
        if (act == null || Topic.isLight(act)) {
            return true;
        }
        Topic thing = thing(question, act);
        List<String> mentions =
                entry.holders().stream().map(h -> Widths.fold(h.mention())).toList();
        if (mentions.stream().allMatch(m -> isThing(m, thing, act))) {
            return false;
        }
        List<String> forms = forms(act);
        boolean apart = forms.stream().noneMatch(said::contains);
        if (apart) {
            return Topic.of(question.topic()).has(said, act);
        }
        List<Told> told = told(said, forms);
        // A plan names its doers beside the words; only a 由 or 经 in these can say otherwise.
        if (entry.kind() == DutyKind.TASK && told.stream().allMatch(t -> t.by() == null)) {
            return true;
        }
        return told.stream()
                .anyMatch(t -> isHeld(t, mentions, entry) && speaksOf(t, said, thing, entry));
    }

    /** Whether a sentence that names no holder says by whom that is done which is asked. */
    boolean says(String sentence, Question question) {
        String act = question.act();
        String said = Widths.fold(sentence);
        if (isLiability(said)) {
            return false;
        }
        if (act == null || Topic.isLight(act)) {
            return true;
        }
        List<String> forms = forms(act);
        if (forms.stream().noneMatch(said::contains)) {
            return true;
        }
        Topic thing = thing(question, act);
        return told(said, forms).stream()
                .anyMatch(
                        t ->
                                t.by() != null
                                        && !isThing(t.by(), thing, act)
                                        && speaksOf(t.sentence(), thing, List.of(t.by())));
    }

    // 批准设立 and 核定公布 are two verbs: the text may have one of them alone.
    private static List<String> forms(String act) {
        List<String> whole = Topic.formsOf(act);
        if (act.length() != 4 || whole.size() > 1) {
            return whole;
        }
        List<String> both = new ArrayList<>(whole);
        for (String half : List.of(act.substring(0, 2), act.substring(2))) {
            if (!Topic.isLight(half)) {
                both.addAll(Topic.formsOf(half));
            }
        }
        return both;
    }

    boolean isLiability(String statement) {
        String said = Widths.fold(statement);
        return liability.entries().stream().anyMatch(e -> e.pattern().matcher(said).find());
    }

    private static Topic thing(Question question, String act) {
        return Topic.of(question.topic().replace(act, ""));
    }

    // 采矿许可证颁发机关颁发 says nothing of who that is.
    private static boolean isThing(String mention, Topic thing, String act) {
        boolean same =
                thing.coverage(mention) >= THE_THING
                        && Topic.of(mention).coverage(thing.text()) >= THE_THING;
        return same || Topic.formsOf(act).stream().anyMatch(mention::contains);
    }

    private static boolean isHeld(Told told, List<String> mentions, Entry entry) {
        if (told.by() != null) {
            String by = told.by();
            return mentions.stream().anyMatch(m -> by.contains(m) || m.contains(by));
        }
        String before = told.sentence().substring(0, told.at());
        boolean elsewhere =
                entry.holders().stream().anyMatch(Entry.Holder::inherited)
                        || mentions.stream().noneMatch(Widths.fold(entry.statement())::contains);
        return elsewhere || mentions.stream().anyMatch(before::contains);
    }

    private static boolean speaksOf(Told told, String said, Topic thing, Entry entry) {
        // What a plan says of one task stands in several sentences under one title.
        String words = entry.kind() == DutyKind.TASK ? said : told.sentence();
        return speaksOf(
                words, thing, entry.holders().stream().map(h -> Widths.fold(h.mention())).toList());
    }

    private static boolean speaksOf(String words, Topic thing, List<String> mentions) {
        String rest = words;
        for (String mention : mentions) {
            rest = rest.replace(mention, " ");
        }
        return thing.isEmpty() || thing.coverage(rest) >= OF_THE_THING;
    }

    private List<Told> told(String said, List<String> forms) {
        List<Told> found = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(said);
        while (sentence.find()) {
            String words = sentence.group();
            for (String form : forms) {
                for (int at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
                    Told told = read(words, at, form);
                    if (told != null) {
                        found.add(told);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Told read(String words, int at, String verb) {
        String marked =
                words.substring(0, at) + "<" + verb + ">" + words.substring(at + verb.length());
        for (PatternTable.Entry<ChargeRow> row : rows.entries()) {
            Matcher matcher = row.pattern().matcher(marked);
            if (matcher.find()) {
                return matcher.namedGroups().containsKey("by")
                        ? new Told(words, at, matcher.group("by"))
                        : null;
            }
        }
        return new Told(words, at, null);
    }
}
