package org.zhize.api.answer;

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

/** Which of the duties that speak of a thing say who is in charge of it. */
final class Owners {

    private static final Set<String> AUTHORITIES =
            Set.of(
                    PartyKind.DEPARTMENT.name(),
                    PartyKind.GOVERNMENT.name(),
                    PartyKind.COMMITTEE.name(),
                    PartyKind.PARTY_ORGAN.name());

    private final PatternTable<ChargeRow> charges =
            PatternTable.load(Owners.class, "charges.json", ChargeRow.class);

    PatternTable<ChargeRow> rows() {
        return charges;
    }

    // 任何单位和个人有权举报 charges nobody with what the question asks about.
    static boolean charges(Entry entry, Question question) {
        boolean held =
                !entry.holders().isEmpty()
                        && entry.kind() != DutyKind.PERMISSION
                        && entry.kind() != DutyKind.PROHIBITION;
        return held
                && (question.aspect() != Aspect.REGULATOR
                        || entry.holders().stream()
                                .anyMatch(h -> AUTHORITIES.contains(h.party().kind())));
    }

    /**
     * Those in the role that is asked for, where there are any; of norms then those that put a body
     * in charge, where any does.
     */
    List<Candidate> chosen(List<Candidate> fit, Question question) {
        Role role = question.role();
        if (role != null) {
            List<Candidate> inRole = fit.stream().filter(c -> has(c.entry(), role)).toList();
            // Roles are words of plans: 会同 of a law makes no lead where a plan names one.
            List<Candidate> planned = inRole.stream().filter(c -> !isNorm(c)).toList();
            return planned.isEmpty() ? inRole.isEmpty() ? fit : inRole : planned;
        }
        if (question.act() != null || fit.stream().noneMatch(this::isCharge)) {
            return fit;
        }
        return fit.stream().filter(c -> !isNorm(c) || isCharge(c)).toList();
    }

    private static boolean isNorm(Candidate c) {
        return Rank.valueOf(c.document().rank()).isNorm();
    }

    private boolean isCharge(Candidate c) {
        String statement = Widths.fold(c.entry().statement());
        return isNorm(c)
                && charges.entries().stream().anyMatch(e -> e.pattern().matcher(statement).find());
    }

    static boolean has(Entry entry, Role role) {
        return entry.holders().stream().anyMatch(h -> h.role() == role);
    }
}
