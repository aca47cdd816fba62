package org.zhize.graph.extract;

import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.extract.Breach.ArticleReference;
import org.zhize.graph.extract.Wording.Use;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The duties that one breach breaks, with the likeness of each. */
final class BreachLinks {

    // Chosen by reading pairs: below it, more than one link in twenty was wrong.
    private static final double LEAST_LIKENESS = 0.6;
    // 设施设计应当符合国家标准: what must be so is said of many things in the same words.
    private static final double LEAST_OF_THINGS = 0.7;
    // Among the duties of a named article: less like than this and another one is meant.
    private static final double LEAST_IN_ARTICLE = 0.3;
    private static final double CLOSEST = 0.1;
    private static final double WRONG_KIND = 0.85;
    private static final int FEWEST_PAIRS = 3;

    // 生产经营单位的主要负责人未履行本法规定的安全生产管理职责的: every duty of that doer
    private static final Pattern DUTIES_OF =
            Pattern.compile(
                    "^(?<doer>[^,。;]{2,60}?)(?:不|未)(?:依法|按照?规定)?履行(?:本法|本条例|本办法|本规定)(?!第)[^,。;]{0,30}(?:职责|义务|责任)的?$");
    private static final Pattern GENERAL =
            Pattern.compile("履行(?:本法|本条例|本办法|本规定)|其他违反|违反本(?:法|条例|办法|规定)(?:规定)?的行为");
    private static final double BY_DOER = 0.9;

    // 经批准经营监管物品的，应当作出标识: 未经批准经营 breaks another duty
    private static final Pattern MODAL = Pattern.compile("应当?|必须|不得|禁止|严禁");
    private static final double LEAST_DEED = 0.2;

    final Map<Integer, Double> found = new HashMap<>();
    final boolean named;
    private final String folded;
    private final List<Norm> norms;
    private final Likeness likeness;
    private final Breach breach;
    private final Set<Integer> pairs;
    private final boolean omission;

    BreachLinks(
            String folded,
            List<Norm> norms,
            Likeness likeness,
            Map<ArticleReference, List<Integer>> articles,
            Breach breach) {
        this.folded = folded;
        this.norms = norms;
        this.likeness = likeness;
        this.breach = breach;
        this.pairs = Likeness.pairs(folded, breach.act());
        this.omission = Use.OMISSION.in(folded, breach.act().start(), breach.act().end());
        this.named = !breach.articles().isEmpty();
        if (breach.listed() && named) {
            ofList(articles);
        } else if (named) {
            for (ArticleReference reference : breach.articles()) {
                ofArticle(reference, articles);
            }
        } else if (!byDoer(folded, breach.act()) && pairs.size() >= FEWEST_PAIRS) {
            byLikeness();
        }
    }

    /** True where the breach is told by its doer alone, found or not. */
    private boolean byDoer(String folded, Span act) {
        String words = act.of(folded);
        Matcher matcher = DUTIES_OF.matcher(words);
        if (!matcher.matches()) {
            return GENERAL.matcher(words).find();
        }
        String doer = matcher.group("doer");
        for (int i = 0; i < norms.size(); i++) {
            Span subject = norms.get(i).subject();
            if (subject != null
                    && norms.get(i).kind() != DutyKind.PERMISSION
                    && subject.of(folded).equals(doer)) {
                found.put(i, BY_DOER);
            }
        }
        return true;
    }

    private List<Integer> candidates(
            ArticleReference reference, Map<ArticleReference, List<Integer>> articles) {
        List<Integer> candidates = new ArrayList<>();
        for (Integer norm :
                articles.getOrDefault(
                        new ArticleReference(reference.article(), reference.inserted(), 0, 0),
                        List.of())) {
            if (norms.get(norm).kind() != DutyKind.PERMISSION && inPart(norm, reference)) {
                candidates.add(norm);
            }
        }
        return candidates;
    }

    /** The lead-in names articles for all items: which duty an item breaks is told by its words. */
    private void ofList(Map<ArticleReference, List<Integer>> articles) {
        Map<Integer, Double> scores = new HashMap<>();
        for (ArticleReference reference : breach.articles()) {
            candidates(reference, articles).forEach(norm -> scores.put(norm, score(norm)));
        }
        double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
        scores.forEach(
                (norm, score) -> {
                    boolean only = scores.size() == 1;
                    if (only || (score == best && best >= LEAST_IN_ARTICLE)) {
                        found.put(norm, score);
                    }
                });
    }

    private void ofArticle(
            ArticleReference reference, Map<ArticleReference, List<Integer>> articles) {
        List<Integer> candidates = candidates(reference, articles);
        Map<Integer, Double> scores = new HashMap<>();
        candidates.forEach(norm -> scores.put(norm, score(norm)));
        double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
        for (Integer norm : candidates) {
            double score = scores.getOrDefault(norm, 0d);
            boolean like = score >= LEAST_IN_ARTICLE;
            boolean closest = score == best && best > CLOSEST;
            boolean only = candidates.size() == 1 || (best < LEAST_IN_ARTICLE && onlyNames());
            if (like || only || closest) {
                found.put(norm, score);
            }
        }
    }

    /** True where the breach names an article and describes nothing. */
    private boolean onlyNames() {
        return breach.act().length() < 40 && pairs.size() < 12;
    }

    private boolean inPart(int norm, ArticleReference reference) {
        String local = norms.get(norm).part().local();
        String provision = norms.get(norm).provision().local();
        if (reference.paragraph() == 0 && reference.item() == 0) {
            return true;
        }
        String rest =
                local.length() > provision.length() ? local.substring(provision.length()) : "";
        if (rest.isEmpty()) {
            return reference.paragraph() <= 1;
        }
        boolean paragraph =
                reference.paragraph() == 0
                        || (rest + ".").startsWith(".p" + reference.paragraph() + ".");
        boolean item =
                reference.item() == 0 || (rest + ".").contains(".i" + reference.item() + ".");
        return paragraph && item;
    }

    private void byLikeness() {
        double best = 0;
        Map<Integer, Double> scores = new HashMap<>();
        for (int norm = 0; norm < norms.size(); norm++) {
            if (norms.get(norm).kind() != DutyKind.PERMISSION) {
                double score = score(norm);
                if (score >= least(norms.get(norm)) && isDeed(norm)) {
                    scores.put(norm, score);
                    best = Math.max(best, score);
                }
            }
        }
        double least = best;
        scores.forEach(
                (norm, score) -> {
                    if (score >= least) {
                        found.put(norm, score);
                    }
                });
    }

    private static double least(Norm norm) {
        return norm.subject() != null && !norm.doer() ? LEAST_OF_THINGS : LEAST_LIKENESS;
    }

    /** Whether the breach speaks of what the duty asks, not only of when it applies. */
    private boolean isDeed(int index) {
        Span statement = norms.get(index).statement();
        Matcher modal = MODAL.matcher(folded).region(statement.start(), statement.end());
        int start = statement.start();
        while (modal.find()) {
            start = modal.end();
        }
        Set<Integer> deed = Likeness.pairs(folded, new Span(start, statement.end()));
        int all = deed.size();
        deed.retainAll(pairs);
        return deed.size() >= FEWEST_PAIRS || deed.size() >= LEAST_DEED * all;
    }

    private double score(int index) {
        Norm norm = norms.get(index);
        if (norm.provision().equals(breach.provision())) {
            return 0;
        }
        boolean ban = norm.kind() == DutyKind.PROHIBITION;
        Set<Integer> deed = pairs;
        if (norm.doer() && norm.subject() != null) {
            deed = new HashSet<>(pairs);
            deed.removeAll(Likeness.pairs(folded, norm.subject()));
        }
        return deed.size() < FEWEST_PAIRS
                ? 0
                : likeness.of(deed, index) * (ban == omission ? WRONG_KIND : 1);
    }
}
