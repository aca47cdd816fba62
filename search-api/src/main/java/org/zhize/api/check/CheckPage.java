package org.zhize.api.check;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.check.Line.Verdict;
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.LedgerFiles;
import org.zhize.api.ledger.LedgerTable;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.BadRequest;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.graph.duty.DutyKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 义务自查: the duties of norms whose doer is what the enterprise says it is. */
@Controller
class CheckPage {

    private static final int MOST_STAFF = 10_000_000;
    private static final int AT_ONCE = 100;
    private static final int LOOKED_THROUGH = 1000;

    private final Duties duties;
    private final List<Trait> traits = Trait.all();
    private final List<Group> groups =
            PatternTable.rows(CheckPage.class, "groups.json", Group.class);

    CheckPage(Duties duties) {
        this.duties = duties;
    }

    /** A list of the page: a row of {@code groups.json}. */
    record Group(DutyKind kind, String label) {}

    @GetMapping(path = "/check", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") List<String> trait,
            @RequestParam(required = false) @Nullable Integer staff,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String @Nullable [] yes,
            @RequestParam(required = false) String @Nullable [] no,
            FilterQuery filters,
            Model model) {
        Lines found = lines(trait, staff, q, set(yes), set(no), filters);
        List<Line> lines = found.all();
        List<Line> open = lines.stream().filter(l -> l.verdict() != Verdict.DOES_NOT_HOLD).toList();
        Map<String, List<Line>> grouped = new LinkedHashMap<>();
        for (Group group : groups) {
            grouped.put(
                    group.label(),
                    open.stream().filter(l -> l.duty().entry().kind() == group.kind()).toList());
        }
        model.addAttribute("traits", traits);
        model.addAttribute("asked", !trait.isEmpty() || !q.isBlank());
        model.addAttribute("lines", open);
        model.addAttribute("groups", grouped);
        model.addAttribute("questions", questions(lines));
        model.addAttribute(
                "ruledOut",
                lines.stream().filter(l -> l.verdict() == Verdict.DOES_NOT_HOLD).toList());
        model.addAttribute("cut", found.cut());
        return "check";
    }

    @GetMapping(path = "/check.xlsx", produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") List<String> trait,
            @RequestParam(required = false) @Nullable Integer staff,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String @Nullable [] yes,
            @RequestParam(required = false) String @Nullable [] no,
            FilterQuery filters) {
        Lines found = lines(trait, staff, q, set(yes), set(no), filters);
        return LedgerFiles.xlsx(
                new LedgerTable(
                        "企业义务自查",
                        about(trait, staff) + (found.cut() ? "　（只看过最相关的一千条）" : ""),
                        found.all().stream()
                                .filter(l -> l.verdict() != Verdict.DOES_NOT_HOLD)
                                .map(
                                        l ->
                                                new LedgerTable.Line(
                                                        l.duty().document(), l.duty().entry()))
                                .toList()),
                "义务自查");
    }

    /** Each open condition once, with the number of duties that hang on it. */
    private static Map<String, Long> questions(List<Line> lines) {
        return lines.stream()
                .filter(l -> l.verdict() == Verdict.ASK)
                .flatMap(l -> Stream.ofNullable(l.condition()))
                .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
    }

    private String about(List<String> chosen, @Nullable Integer staff) {
        String names =
                traits.stream()
                        .filter(t -> chosen.contains(t.id()))
                        .map(Trait::label)
                        .collect(Collectors.joining("、"));
        return staff == null ? names : names + "　从业人员 " + staff + " 人";
    }

    // An array and not a list: a condition may have commas, at which a list would be cut.
    private static Set<String> set(String @Nullable [] values) {
        return values == null ? Set.of() : new HashSet<>(List.of(values));
    }

    private void requireKnown(List<String> chosen, @Nullable Integer staff) {
        if (staff != null && (staff < 0 || staff > MOST_STAFF)) {
            throw new BadRequest("从业人员须在 0 到 %d 人之间，收到 %d".formatted(MOST_STAFF, staff));
        }
        for (String id : chosen) {
            if (!id.isBlank() && traits.stream().noneMatch(t -> t.id().equals(id))) {
                throw new BadRequest(
                        "没有“%s”这种情形；可用 %s".formatted(id, traits.stream().map(Trait::id).toList()));
            }
        }
    }

    private Lines lines(
            List<String> chosen,
            @Nullable Integer staff,
            String q,
            Set<String> yes,
            Set<String> no,
            FilterQuery filters) {
        Map<String, Line> lines = new LinkedHashMap<>();
        boolean cut = false;
        FilterQuery norms =
                filters.everywhere().ofDuties(groups.stream().map(g -> g.kind().name()).toList());
        requireKnown(chosen, staff);
        List<Trait> asked = new ArrayList<>(traits);
        asked.removeIf(t -> !chosen.contains(t.id()));
        if (asked.isEmpty() && !q.isBlank()) {
            asked.add(new Trait("words", "", List.of(), q, "the question itself"));
        }
        for (Trait trait : asked) {
            String words = q.isBlank() ? trait.words() : q + " " + trait.words();
            int seen = 0;
            long total;
            do {
                PageOf<DutyItem> found =
                        duties.find(words, norms.filters(), new Paging(seen / AT_ONCE, AT_ONCE));
                total = found.total();
                for (DutyItem duty : found.items()) {
                    String subject = duty.entry().subject();
                    if (subject != null
                            && trait.fits(subject)
                            && holdsIn(filters.regionPath(), duty.document().region())) {
                        lines.putIfAbsent(
                                duty.entry().id(), Line.of(duty, subject, staff, yes, no));
                    }
                }
                seen += AT_ONCE;
            } while (seen < total && seen < LOOKED_THROUGH);
            cut |= seen < total;
        }
        return new Lines(List.copyOf(lines.values()), cut);
    }

    // Norms of the nation and of the regions above hold in a region; those below may.
    private static boolean holdsIn(List<String> asked, List<String> of) {
        int shared = Math.min(asked.size(), of.size());
        return asked.subList(0, shared).equals(of.subList(0, shared));
    }

    /**
     * @param cut true where more duties match the words than were looked through
     */
    private record Lines(List<Line> all, boolean cut) {}
}
