package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Provision.Part;
import org.zhize.corpus.pattern.PatternTable;
import org.zhize.corpus.text.Span;
import org.zhize.graph.extract.Breach.ArticleReference;
import org.zhize.graph.extract.Wording.Use;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the breaches of an article with what they cost: 违反本条例第X条规定，…的，由…责令改正，处…罚款, and lists
 * (有下列行为之一的，…： （一）未…的).
 */
final class BreachReader {

    private static final Pattern LIST =
            Pattern.compile("(?:以下|下列)[^,。;:]{0,16}(?:行为|情形|规定|问题)?(?:之一)?");
    private static final Pattern GENERAL_AUTHORITY =
            Pattern.compile(
                    "(?:本法|本条例|本办法|本规定)(?:规定)?的?(?:行政处罚|处罚),(?:除[^,。]{0,60}外,)?由(?<authority>[^,。;]{2,60}?)(?:按照|依照|在|决定|根据|负责|实施|依据|依法)");

    private final Triggers<PlainRow> penalties;
    private final FineReader fines;

    private BreachReader(Triggers<PlainRow> penalties, FineReader fines) {
        this.penalties = penalties;
        this.fines = fines;
    }

    static BreachReader standard() {
        return new BreachReader(new Triggers<>("penalties.json", table()), FineReader.standard());
    }

    static PatternTable<PlainRow> table() {
        return PatternTable.load(BreachReader.class, "penalties.json", PlainRow.class);
    }

    /** Who decides wherever the text does not say otherwise (安全生产法第一百一十五条), else null. */
    static @Nullable String generalAuthority(String folded, String text, List<Provision> penal) {
        for (Provision provision : penal) {
            Matcher matcher =
                    GENERAL_AUTHORITY
                            .matcher(folded)
                            .region(provision.body().start(), provision.body().end());
            if (matcher.find()) {
                return text.substring(matcher.start("authority"), matcher.end("authority"));
            }
        }
        return null;
    }

    List<Breach> read(String folded, String text, Provision provision) {
        List<Breach> breaches = new ArrayList<>();
        List<Part> parts = provision.parts();
        if (parts.isEmpty()) {
            paragraph(folded, text, provision, provision.body(), List.of(), breaches);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).label() != null) {
                continue;
            }
            List<Span> items = new ArrayList<>();
            int next = i + 1;
            while (next < parts.size() && parts.get(next).label() != null) {
                items.add(withoutNumber(folded, parts.get(next++)));
            }
            paragraph(folded, text, provision, parts.get(i).span(), items, breaches);
        }
        return breaches;
    }

    private static Span withoutNumber(String folded, Part part) {
        int start = part.span().start();
        if (part.label() != null && folded.startsWith(part.label().printed(), start)) {
            start += part.label().printed().length();
        }
        return trimmed(folded, start, part.span().end());
    }

    private void paragraph(
            String folded,
            String text,
            Provision provision,
            Span paragraph,
            List<Span> items,
            List<Breach> breaches) {
        for (int start = paragraph.start(); start < paragraph.end(); ) {
            int stop = folded.indexOf('。', start, paragraph.end());
            int end = stop < 0 ? paragraph.end() : stop;
            boolean last = end == paragraph.end();
            Span sentence = trimmed(folded, start, end);
            if (!sentence.isEmpty()) {
                sentence(folded, text, provision, sentence, last ? items : List.of(), breaches);
            }
            start = end + 1;
        }
    }

    private void sentence(
            String folded,
            String text,
            Provision provision,
            Span sentence,
            List<Span> items,
            List<Breach> breaches) {
        MatchResult penalty = penalty(folded, sentence);
        int end = penalty == null ? sentence.end() : penalty.start();
        Span act = trimmed(folded, sentence.start(), end);
        List<ArticleReference> articles = ArticleReferences.in(folded, act);
        Span rest = new Span(act.end(), sentence.end());
        if (!items.isEmpty() && (names(LIST, folded, act) || names(LIST, folded, rest))) {
            Lead lead = new Lead(act, articles, sentence, penalty);
            items.forEach(item -> item(folded, text, provision, item, lead, breaches));
        } else if (penalty != null && isBreach(folded, act, articles)) {
            Cost cost = new Cost(sentence, penalty, act);
            breaches.add(breach(folded, text, provision, act, articles, false, cost));
        }
    }

    private static boolean names(Pattern pattern, String folded, Span span) {
        return pattern.matcher(folded).region(span.start(), span.end()).find();
    }

    /** The lead-in of a list of breaches, and the penalty that it sets for all of them, if any. */
    private record Lead(
            Span act,
            List<ArticleReference> articles,
            Span sentence,
            @Nullable MatchResult penalty) {}

    private void item(
            String folded,
            String text,
            Provision provision,
            Span item,
            Lead lead,
            List<Breach> breaches) {
        MatchResult own = penalty(folded, item);
        boolean apart = own != null && own.start() > item.start() + 1;
        MatchResult penalty = apart ? own : lead.penalty();
        if (penalty == null) {
            return;
        }
        Span act = apart ? trimmed(folded, item.start(), penalty.start()) : item;
        List<ArticleReference> named = ArticleReferences.ofItem(folded, act, lead.articles());
        boolean listed = named.isEmpty();
        Cost cost = new Cost(apart ? item : lead.sentence(), penalty, lead.act());
        breaches.add(
                breach(
                        folded,
                        text,
                        provision,
                        act,
                        listed ? lead.articles() : named,
                        listed,
                        cost));
    }

    private static boolean isBreach(String folded, Span act, List<ArticleReference> articles) {
        return act.length() > 3
                && (!articles.isEmpty() || folded.charAt(act.end() - 1) == '的')
                && LIST.matcher(folded)
                        .region(act.start(), act.end())
                        .results()
                        .findAny()
                        .isEmpty();
    }

    /** Where a penalty begins in its sentence, and the words that say who pays. */
    private record Cost(Span sentence, MatchResult penalty, Span breaker) {}

    private Breach breach(
            String folded,
            String text,
            Provision provision,
            Span act,
            List<ArticleReference> articles,
            boolean listed,
            Cost cost) {
        MatchResult penalty = cost.penalty();
        Span breaker = cost.breaker();
        Span words = trimmed(folded, penalty.start(), cost.sentence().end());
        boolean person = Use.PERSON_BREAKS.begins(folded, breaker.start(), breaker.end());
        boolean named =
                penalty.namedGroups().containsKey("authority") && penalty.start("authority") >= 0;
        Span decider =
                named ? new Span(penalty.start("authority"), penalty.end("authority")) : null;
        return new Breach(
                provision.address(),
                act,
                articles,
                listed,
                words,
                fines.read(text, words, person),
                decider);
    }

    /** The first words of the penalty; null where there are none. */
    private @Nullable MatchResult penalty(String folded, Span sentence) {
        MatchResult first = null;
        for (var entry : penalties.in(folded, sentence)) {
            Matcher matcher =
                    entry.pattern().matcher(folded).region(sentence.start(), sentence.end());
            while (matcher.find()) {
                boolean after =
                        matcher.start() == sentence.start()
                                || ",的;:".indexOf(folded.charAt(matcher.start() - 1)) >= 0;
                if (after) {
                    if (first == null || matcher.start() < first.start()) {
                        first = matcher.toMatchResult();
                    }
                    break;
                }
            }
        }
        return first;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && (Character.isWhitespace(text.charAt(start))
                        || ",;:".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1))
                        || ",;:。".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(start, end);
    }
}
