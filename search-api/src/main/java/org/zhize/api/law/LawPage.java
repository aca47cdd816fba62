package org.zhize.api.law;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhize.api.law.ComparisonView.PairView;
import org.zhize.api.law.ComparisonView.SideView;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.corpus.library.Correspondence.Kind;

import java.time.LocalDate;
import java.util.List;

/** The versions of a law, the text of a day, and two versions side by side. */
@Controller
class LawPage {

    private final LawController laws;

    LawPage(LawController laws) {
        this.laws = laws;
    }

    @GetMapping(path = "/laws/{law}", produces = MediaType.TEXT_HTML_VALUE)
    String versions(
            @PathVariable String law,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Model model) {
        LawView view = laws.versions(law, on);
        model.addAttribute("law", view);
        model.addAttribute("id", view.versions().getFirst().id());
        model.addAttribute("asked", on != null);
        return "law";
    }

    /**
     * Article by article.
     *
     * @param all also what is the same in both
     */
    @GetMapping(path = "/laws/{law}/comparison", produces = MediaType.TEXT_HTML_VALUE)
    String compare(
            @PathVariable String law,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "false") boolean all,
            Paging paging,
            Model model) {
        ComparisonView comparison = laws.compare(law, from, to);
        List<PairView> wanted =
                comparison.pairs().stream().filter(p -> all || p.kind() != Kind.SAME).toList();
        PageOf<Shown> found = PageOf.cut(wanted, paging).map(Shown::of);
        model.addAttribute("comparison", comparison);
        model.addAttribute("all", all);
        model.addAttribute("found", found);
        model.addAttribute(
                "pages", Math.max(1, (found.total() + paging.size() - 1) / paging.size()));
        return "comparison";
    }

    /** A pair with the characters that differ. */
    record Shown(
            PairView pair,
            String style,
            @Nullable String older,
            @Nullable String newer,
            WordDiff diff) {
        static Shown of(PairView pair) {
            return new Shown(
                    pair,
                    "kind-" + pair.kind().name().toLowerCase(java.util.Locale.ROOT),
                    name(pair.from()),
                    name(pair.to()),
                    WordDiff.of(text(pair.from()), text(pair.to())));
        }

        private static @Nullable String text(@Nullable SideView side) {
            return side == null ? null : side.text().strip().replaceAll("\\s*\n\\s*", "\n");
        }

        private static @Nullable String name(@Nullable SideView side) {
            if (side == null) {
                return null;
            }
            if (side.label() != null) {
                return side.label();
            }
            return side.path().isEmpty() ? "正文" : side.path().getLast();
        }
    }
}
