package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.Breach.ArticleReference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The articles of the own document that a breach names: 违反本条例第十条、第十二条第一款、第二款规定, ranges included.
 * Articles of other documents (in 《》) are none.
 */
final class ArticleReferences {

    private static final String CN = "[零〇一二三四五六七八九十百千0-9]{1,8}";
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:违反|有|实施|从事|履行|执行|落实|遵守|按照|依照)(?:本法|本条例|本办法|本规定|本细则|本规则|本决定|本章程)(?:的)?((?:"
                            + "第"
                            + CN
                            + "条(?:之"
                            + CN
                            + ")?|第"
                            + CN
                            + "[款项]|第\\(?"
                            + CN
                            + "\\)?项|[、,和至及或]|或者|以及|之一|的|规定(?=[、,和及或]))+)");
    private static final Pattern STEP =
            Pattern.compile(
                    "(至)?第(?:(?<article>"
                            + CN
                            + ")条(?:之(?<inserted>"
                            + CN
                            + "))?|(?<paragraph>"
                            + CN
                            + ")款|\\(?(?<item>"
                            + CN
                            + ")\\)?项)");
    private static final int LONGEST_RANGE = 60;

    private ArticleReferences() {}

    static List<ArticleReference> in(String folded, Span within) {
        List<ArticleReference> references = new ArrayList<>();
        Matcher own = OWN.matcher(folded).region(within.start(), within.end());
        while (own.find()) {
            steps(own.group(1), references);
        }
        return references;
    }

    private static final Pattern ITEM =
            Pattern.compile(
                    "(?:违反|有|属于)(?:前款|本条|上述|该条|所列)?((?:第\\(?"
                            + CN
                            + "\\)?[条款项](?:之"
                            + CN
                            + ")?|[、,和至及或]|或者|以及|规定(?=[、,和及或]))+)");

    /**
     * The articles that an item of a list names itself, of itself or counted from the one article
     * of the lead-in: 违反第一项规定的 under 违反本条例第三十四条规定.
     */
    static List<ArticleReference> ofItem(String folded, Span item, List<ArticleReference> lead) {
        List<ArticleReference> own = in(folded, item);
        if (!own.isEmpty() || lead.size() != 1) {
            return own;
        }
        ArticleReference only = lead.getFirst();
        Matcher matcher = ITEM.matcher(folded).region(item.start(), item.end());
        if (matcher.find() && !matcher.group(1).contains("条")) {
            List<ArticleReference> narrowed = new ArrayList<>(lead);
            String article = "第" + only.article() + "条";
            String inserted = only.inserted() > 0 ? "之" + only.inserted() : "";
            steps(article + inserted + matcher.group(1), narrowed);
            narrowed.removeFirst();
            return narrowed;
        }
        return List.of();
    }

    private static void steps(String words, List<ArticleReference> references) {
        Matcher step = STEP.matcher(words);
        int article = 0;
        int inserted = 0;
        int paragraph = 0;
        while (step.find()) {
            boolean range = step.group(1) != null;
            if (step.group("article") != null) {
                int to = number(step.group("article"));
                for (int at = article + 1; range && at < to && at - article < LONGEST_RANGE; at++) {
                    references.add(new ArticleReference(at, 0, 0, 0));
                }
                article = to;
                inserted = number(step.group("inserted"));
                paragraph = 0;
                references.add(new ArticleReference(article, inserted, 0, 0));
            } else if (article > 0 && step.group("paragraph") != null) {
                int to = number(step.group("paragraph"));
                for (int at = paragraph + 1;
                        range && paragraph > 0 && at < to && at - paragraph < LONGEST_RANGE;
                        at++) {
                    references.add(new ArticleReference(article, inserted, at, 0));
                }
                paragraph = to;
                narrow(references, new ArticleReference(article, inserted, paragraph, 0));
            } else if (article > 0) {
                int item = number(step.group("item"));
                int first = references.getLast().item();
                for (int at = first + 1;
                        range && first > 0 && at < item && at - first < LONGEST_RANGE;
                        at++) {
                    references.add(new ArticleReference(article, inserted, paragraph, at));
                }
                narrow(references, new ArticleReference(article, inserted, paragraph, item));
            }
        }
    }

    /** 第十条第二款 narrows 第十条; 、第三款 after it is one more, as is 第三项 after 第一项. */
    private static void narrow(List<ArticleReference> references, ArticleReference closer) {
        ArticleReference last = references.getLast();
        boolean wider =
                last.article() == closer.article()
                        && last.item() == 0
                        && (last.paragraph() == 0
                                || (closer.item() > 0 && last.paragraph() == closer.paragraph()));
        if (wider) {
            references.removeLast();
        }
        references.add(closer);
    }

    private static int number(@Nullable String words) {
        return words == null ? 0 : ChineseNumeral.parse(words).orElse(0);
    }
}
