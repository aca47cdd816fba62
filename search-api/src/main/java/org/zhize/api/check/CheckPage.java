package org.zhize.api.check;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.duty.Duties;
import org.zhize.api.ledger.DutyItem;
import org.zhize.api.ledger.LedgerFiles;
import org.zhize.api.ledger.LedgerTable;
import org.zhize.api.search.FilterQuery;
import org.zhize.api.web.Paging;
import org.zhize.graph.duty.DutyKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 义务自查: the duties of norms whose doer is what the enterprise says it is. */
@Controller
class CheckPage {

    private static final int MOST_PER_TRAIT = 100;
    private static final Map<DutyKind, String> GROUPS = new LinkedHashMap<>();
    // A size that a norm sets as its condition; the person is asked, never assumed.
    private static final Pattern SIZE =
            Pattern.compile("(?:从业人员|职工|人数)[^，。；]{0,8}?(?:超过|达到|在|不足)[^，。；]{0,12}?人(?:以上|以下|的)?");

    static {
        GROUPS.put(DutyKind.OBLIGATION, "必须做");
        GROUPS.put(DutyKind.PROHIBITION, "不得做");
        GROUPS.put(DutyKind.PERMISSION, "可以做");
    }

    private final Duties duties;
    private final List<Trait> traits = Trait.all();

    CheckPage(Duties duties) {
        this.duties = duties;
    }

    /** A duty, and what must be known before it holds. */
    record Line(DutyItem duty, @Nullable String question) {}

    @GetMapping(path = "/check", produces = "text/html")
    String page(
            @RequestParam(defaultValue = "") List<String> trait,
            @RequestParam(required = false) @Nullable Integer staff,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters,
            Model model) {
        List<Line> lines = lines(trait, staff, q, filters);
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        GROUPS.forEach(
                (kind, label) ->
                        groups.put(
                                label,
                                lines.stream()
                                        .filter(l -> l.duty().entry().kind() == kind)
                                        .toList()));
        model.addAttribute("traits", traits);
        model.addAttribute("asked", !trait.isEmpty() || !q.isBlank());
        model.addAttribute("lines", lines);
        model.addAttribute("groups", groups);
        model.addAttribute("cut", lines.size() >= MOST_PER_TRAIT);
        return "check";
    }

    @GetMapping(path = "/check.xlsx", produces = LedgerFiles.XLSX)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(defaultValue = "") List<String> trait,
            @RequestParam(required = false) @Nullable Integer staff,
            @RequestParam(defaultValue = "") String q,
            FilterQuery filters) {
        return LedgerFiles.xlsx(
                new LedgerTable(
                        "义务自查",
                        "",
                        lines(trait, staff, q, filters).stream()
                                .map(
                                        l ->
                                                new LedgerTable.Line(
                                                        l.duty().document(), l.duty().entry()))
                                .toList()),
                "义务自查");
    }

    private List<Line> lines(
            List<String> chosen, @Nullable Integer staff, String q, FilterQuery filters) {
        Map<String, Line> lines = new LinkedHashMap<>();
        FilterQuery norms = filters.ofDuties(GROUPS.keySet().stream().map(DutyKind::name).toList());
        List<Trait> asked = new ArrayList<>(traits);
        asked.removeIf(t -> !chosen.contains(t.id()));
        if (asked.isEmpty() && !q.isBlank()) {
            asked.add(new Trait("words", "", List.of(), q, "the question itself"));
        }
        for (Trait trait : asked) {
            String words = q.isBlank() ? trait.words() : q + " " + trait.words();
            for (DutyItem duty :
                    duties.find(words, norms.filters(), new Paging(0, MOST_PER_TRAIT)).items()) {
                String subject = duty.entry().subject();
                if (subject != null && trait.fits(subject)) {
                    lines.putIfAbsent(
                            duty.entry().id(), new Line(duty, question(subject, duty, staff)));
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static @Nullable String question(
            String subject, DutyItem duty, @Nullable Integer staff) {
        Matcher size = SIZE.matcher(subject + "，" + duty.entry().statement());
        if (!size.find()) {
            return null;
        }
        return staff == null
                ? "条件“%s”：请填写从业人员数后对照".formatted(size.group())
                : "条件“%s”：本单位 %d 人，请对照".formatted(size.group(), staff);
    }
}
