package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.zhize.api.answer.Candidates.Candidate;
import org.zhize.api.ledger.Entry;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Role;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the duties that speak of a thing say who is in charge of it. */
final class Owners {

    // Who is watched over is no answer to who watches.
    private static final Set<String> DOERS =
            Set.of(PartyKind.ENTERPRISE.name(), PartyKind.SOCIAL.name(), PartyKind.POST.name());

    private static final Pattern OF_THE_NATION = Phrases.of("of-the-nation");
    // A charge that speaks of less of the thing is the charge of another body.
    private static final double AS_NEAR = 0.2;
    private static final Pattern WATCHED = Phrases.of("those-watched");
    private static final Pattern WATCHES = Phrases.of("watching");
    private static final String COMPETENT = "is-competent";
    private static final Pattern OTHERS = Phrases.of("others");

    private final PatternTable<ChargeRow> charges =
            PatternTable.load(Owners.class, "charges.json", ChargeRow.class);

    private final Acts acts = new Acts();

    PatternTable<ChargeRow> rows() {
        return charges;
    }

    /** Whether who holds a duty may be who is asked for. */
    boolean mayAnswer(Entry entry, Question question) {
        // A plan may ask for 严肃责任追究; a norm that punishes charges nobody with the thing.
        boolean liable = entry.kind() != DutyKind.TASK && acts.isLiability(entry.statement());
        return charges(entry, question)
                && !liable
                && (!asksOfAll(question) || isOfAll(entry))
                && (question.role() != null || acts.does(entry, question));
    }

    boolean says(Entry.Evidence evidence, Question question) {
        return acts.says(evidence.text(), question);
    }

    // 谁负责全国的抗旱 is not answered by the body of one river.
    private static boolean asksOfAll(Question question) {
        return Places.WHOLE.equals(question.region()) || question.text().contains(Places.WHOLE);
    }

    private static boolean isOfAll(Entry entry) {
        return entry.statement().contains(Places.WHOLE)
                || entry.holders().stream()
                        .anyMatch(h -> OF_THE_NATION.matcher(h.mention()).find());
    }

    // 任何单位和个人有权举报 charges nobody with what the question asks about.
    static boolean charges(Entry entry, Question question) {
        boolean held =
                !entry.holders().isEmpty()
                        && entry.kind() != DutyKind.PERMISSION
                        && entry.kind() != DutyKind.PROHIBITION;
        Set<String> wrong =
                question.aspect() == Aspect.REGULATOR
                                || question.aspect() == Aspect.APPROVER
                                || question.role() == Role.SUPERVISE
                        ? DOERS
                        : Set.of();
        return held
                && entry.holders().stream()
                        .anyMatch(
                                h ->
                                        !wrong.contains(h.party().kind())
                                                && (wrong.isEmpty() || !isThoseWatched(h)));
    }

    // 建设取水工程的单位 is a class of those who ask, as a firm is.
    private static boolean isThoseWatched(Entry.Holder holder) {
        return holder.party().kind().equals(PartyKind.COLLECTIVE.name())
                && WATCHED.matcher(holder.mention()).find();
    }

    /**
     * Those in the role that is asked for, where there are any; of norms only those that put a body
     * in charge, where any does or a plan tells who.
     */
    List<Candidate> chosen(List<Candidate> fit, Question question) {
        Role role = question.role();
        if (role != null) {
            List<Candidate> inRole = fit.stream().filter(c -> has(c.entry(), role)).toList();
            // Roles are words of plans: 会同 of a law makes no lead where a plan names one.
            List<Candidate> planned = inRole.stream().filter(c -> !isNorm(c)).toList();
            return planned.isEmpty() ? inRole.isEmpty() ? fit : inRole : planned;
        }
        List<Candidate> named = fit.stream().filter(c -> namesBody(c, question)).toList();
        List<Candidate> left = named.isEmpty() && question.act() != null ? fit : named;
        // 归谁管 asks who is in charge: a single duty of some body tells nothing of that.
        boolean strict = question.aspect() == Aspect.REGULATOR;
        double most = left.stream().mapToDouble(Candidate::own).max().orElse(0);
        boolean told =
                left.stream()
                        .anyMatch(c -> !isNorm(c) || (isCharge(c) && c.own() > most - AS_NEAR));
        if (question.act() != null || !(told || strict)) {
            return left;
        }
        List<Candidate> charged = left.stream().filter(c -> !isNorm(c) || isCharge(c)).toList();
        List<Candidate> departments =
                charged.stream()
                        .filter(c -> !isNorm(c) || isOfDepartment(c))
                        .filter(c -> c.own() > most - AS_NEAR)
                        .toList();
        // 县级以上人民政府 leads the whole; asked for who regulates, a law has its department.
        List<Candidate> watching =
                departments.stream()
                        .filter(c -> WATCHES.matcher(c.entry().statement()).find())
                        .toList();
        if (strict && !watching.isEmpty() && WATCHES.matcher(question.text()).find()) {
            return watching;
        }
        List<Candidate> competent = departments.stream().filter(this::isCompetent).toList();
        if (strict && !competent.isEmpty()) {
            return competent;
        }
        return strict && !departments.isEmpty() ? departments : charged;
    }

    // 园林局是名泉保护工作的主管部门 names the body; 名泉保护主管部门负责 does not.
    private boolean isCompetent(Candidate c) {
        String statement = Widths.fold(c.entry().statement());
        return charges.entries().stream()
                .anyMatch(
                        e ->
                                e.row().id().equals(COMPETENT)
                                        && e.pattern().matcher(statement).find());
    }

    private static boolean isOfDepartment(Candidate c) {
        return c.entry().holders().stream()
                .anyMatch(h -> h.party().kind().equals(PartyKind.DEPARTMENT.name()));
    }

    // 其他有关部门 says of nobody that it is in charge.
    private static boolean namesBody(Candidate c, Question question) {
        return c.entry().holders().stream()
                .anyMatch(
                        h ->
                                !isMisread(c, h)
                                        && !isOfThing(question.topic(), h)
                                        && (!h.party().kind().equals(PartyKind.COLLECTIVE.name())
                                                || !OTHERS.matcher(h.mention()).find()));
    }

    // 婚姻登记机关 is in charge of 婚姻登记: that says nothing of who that is.
    private static boolean isOfThing(String topic, Entry.Holder holder) {
        String mention = Widths.fold(holder.mention());
        return mention.length() <= topic.length() + 4 && mention.startsWith(topic);
    }

    // 县级人民政府负责特种设备安全监督管理的部门 is a department, not the government before it.
    private static boolean isMisread(Candidate c, Entry.Holder holder) {
        String statement = c.entry().statement();
        int after = statement.indexOf(holder.mention()) + holder.mention().length();
        return statement.contains(holder.mention())
                && DEPARTMENT.matcher(statement.substring(after)).lookingAt();
    }

    private static final Pattern DEPARTMENT = Phrases.of("department-behind");

    static boolean isNorm(Candidate c) {
        return Rank.valueOf(c.document().rank()).isNorm();
    }

    private boolean isCharge(Candidate c) {
        String statement = Widths.fold(c.entry().statement());
        return isNorm(c)
                && charges.entries().stream().anyMatch(e -> e.pattern().matcher(statement).find());
    }

    static boolean holdsRole(Entry entry, @Nullable Role role) {
        return role != null && has(entry, role);
    }

    static boolean has(Entry entry, Role role) {
        return entry.holders().stream().anyMatch(h -> h.role() == role);
    }

    /** What the text does not say of the role, and where holders were taken from. */
    static @Nullable String note(Entry entry, @Nullable Role role) {
        String inherited =
                entry.holders().stream()
                        .filter(Entry.Holder::inherited)
                        .map(h -> h.party().name() + "取自" + h.from())
                        .distinct()
                        .collect(Collectors.joining("；"));
        String lacking =
                role == null || has(entry, role) ? "" : "原文没有写明%s单位".formatted(role.label());
        String note = lacking + (lacking.isEmpty() || inherited.isEmpty() ? "" : "；") + inherited;
        return note.isEmpty() ? null : note;
    }
}
