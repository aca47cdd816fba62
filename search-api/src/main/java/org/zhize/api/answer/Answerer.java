package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.search.SearchAnswer;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.graph.store.DutyStore;
import org.zhize.indexer.entry.StoredDocument;
import org.zhize.indexer.query.Reading.Reference;
import org.zhize.indexer.query.SearchRequest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From a question to its answers. An empty answer with a reason beats a guess. */
@Component
public class Answerer {

    private static final int NEAREST = 5;

    private final QuestionReader reader = new QuestionReader();
    private final Plainer plainer = new Plainer();
    private final Workspace workspace;
    private final GraphLink graph;
    private final DutyAnswers duties;
    private final PartyAnswers parties;
    private final PenaltyAnswers penalties;
    private final ArticleAnswers articles;
    private final SentenceAnswers sentences;
    private final DocumentAnswers whole;
    private final NamedDocuments named;
    private final NameAnswers naming;
    private final DefinitionAnswers definitions;
    private volatile @Nullable Known known;

    Answerer(
            Workspace workspace,
            GraphLink graph,
            DutyAnswers duties,
            PartyAnswers parties,
            PenaltyAnswers penalties,
            ArticleAnswers articles,
            SentenceAnswers sentences,
            DocumentAnswers whole,
            NamedDocuments named,
            NameAnswers naming,
            DefinitionAnswers definitions) {
        this.workspace = workspace;
        this.graph = graph;
        this.duties = duties;
        this.parties = parties;
        this.penalties = penalties;
        this.articles = articles;
        this.sentences = sentences;
        this.whole = whole;
        this.named = named;
        this.naming = naming;
        this.definitions = definitions;
    }

    public Answer answer(String asked) {
        long start = System.nanoTime();
        Answer answer = answer(read(asked), asked);
        return answer.answers().isEmpty()
                ? answer.with(nearest(asked), (System.nanoTime() - start) / 1_000_000)
                : answer;
    }

    /**
     * For a card above hits, which are the nearest provisions themselves: null where it is no
     * question, for the hits answer it then.
     */
    public @Nullable Answer card(String asked) {
        Question question = read(asked);
        if (question.intent() == Intent.SEARCH && articles.document(question) == null) {
            return null;
        }
        return answer(question, asked);
    }

    /** With an article that only the index understands (安法36条) written out first. */
    private Question read(String asked) {
        Places places = places();
        Question question = reader.read(asked, places);
        if (question.citations().stream().anyMatch(c -> c.article() != null)) {
            return question;
        }
        String text = question.text();
        for (Reference reference : workspace.index().references(text).reversed()) {
            if (reference.article() != null && !reference.documents().isEmpty()) {
                text =
                        text.substring(0, reference.span().start())
                                + written(reference)
                                + text.substring(reference.span().end());
            }
        }
        return text.equals(question.text()) ? question : reader.read(text, places);
    }

    private Places places() {
        List<StoredDocument> documents = workspace.index().documents();
        Known last = known;
        if (last == null || !last.documents.equals(documents)) {
            last =
                    new Known(
                            documents,
                            new Places(documents.stream().map(StoredDocument::header).toList()));
            known = last;
        }
        return last.places;
    }

    /** The places of these documents. */
    private record Known(List<StoredDocument> documents, Places places) {}

    private static String written(Reference reference) {
        String words = "《" + reference.title() + "》" + reference.article();
        if (reference.paragraph() != null) {
            words += "第" + ChineseNumeral.print(reference.paragraph()) + "款";
        }
        if (reference.item() != null) {
            words += "第(" + ChineseNumeral.print(reference.item()) + ")项";
        }
        return words;
    }

    private Answer answer(Question question, String asked) {
        long start = System.nanoTime();
        // The graph is across a wire: it answers while the index is searched.
        CompletableFuture<List<String>> notChecked =
                CompletableFuture.supplyAsync(this::notChecked, Thread::startVirtualThread);
        Intent intent = question.intent();
        Found found;
        Found document = articles.document(question);
        if (document != null && intent == Intent.SEARCH) {
            found = document;
            intent = Intent.ARTICLE;
        } else {
            found = asked(question);
            found = question.year() == null && intent != Intent.STATUS ? found.inForce() : found;
            found = intent == Intent.DUE ? found : found.grouped();
        }
        return new Answer(
                asked,
                intent,
                intent.label(),
                question.role(),
                question.party() == null ? question.topic() : question.party(),
                question.region(),
                found.items(),
                found.reason(),
                Stream.concat(found.notChecked().stream(), notChecked.join().stream()).toList(),
                List.of(),
                (System.nanoTime() - start) / 1_000_000);
    }

    // As it stands, and with less only where nothing answers it so.
    private Found asked(Question question) {
        Found found = find(question);
        if (!found.items().isEmpty()) {
            return found;
        }
        for (Question less : plainer.of(question)) {
            Found again = plainer.still(find(less), question);
            if (!again.items().isEmpty()) {
                return again;
            }
        }
        return found;
    }

    private Found find(Question question) {
        return switch (question.intent()) {
            case OWNER -> owner(question);
            case DEADLINE -> duties.deadline(question);
            case RECURRENCE -> duties.recurrence(question);
            case TARGET -> target(question);
            case DUE -> duties.due(question);
            case BASIS -> basis(question);
            case UPSTREAM -> duties.upstream(question);
            case DOWNSTREAM -> whole.downstream(question);
            case TO_WHOM -> toWhom(question);
            case CONDITION, PAPERS, ALLOWED, SEAT -> sentences.find(question);
            case STATUS -> status(question);
            case DUTIES_OF -> dutiesOf(question);
            case NAME_NOW -> naming.now(question);
            case NAME_BEFORE -> naming.before(question);
            case PENALTY -> penalties.penalty(question);
            case ARTICLE -> articles.article(question);
            case DEFINITION -> definitions.find(question);
            case SEARCH -> Found.nothing("没有认出这是哪一类问题；下面是检索到的条文。可以这样问：煤矿智能化建设由谁牵头。");
        };
    }

    // A duty names who; where none does, a sentence may say by whom something is done or let.
    private Found owner(Question question) {
        Found found = duties.owner(question);
        boolean placed = question.region() == null && isOfAPlace(found);
        if (question.role() != null || !(found.items().isEmpty() || placed)) {
            return found;
        }
        Found said = duties.said(sentences.find(question), question);
        boolean better =
                placed ? !said.items().isEmpty() && !isOfAPlace(said) : !said.items().isEmpty();
        return better ? said : found;
    }

    // A norm of some place that nobody asked about: the nation's may say it in a sentence.
    private static boolean isOfAPlace(Found found) {
        return found.items().stream()
                .limit(1)
                .map(Answer.Item::document)
                .anyMatch(
                        d ->
                                d != null
                                        && Rank.valueOf(d.rank()).isNorm()
                                        && !Precedence.isNational(d));
    }

    // 农机安全要做什么 asks of no body: the tasks of that field are meant.
    private Found dutiesOf(Question question) {
        Found found = parties.duties(question);
        if (!found.items().isEmpty() || parties.isBody(question)) {
            return found;
        }
        Found tasks = duties.tasks(question);
        return tasks.items().isEmpty() ? found : tasks;
    }

    // 改造多少公里: a duty with a target, or a sentence with that unit.
    private Found target(Question question) {
        if (question.aspect() == Aspect.QUANTITY && question.detail() != null) {
            return sentences.find(question);
        }
        Found found = duties.target(question);
        return found.items().isEmpty() && question.aspect() == Aspect.QUANTITY
                ? sentences.find(question)
                : found;
    }

    // A document says itself what it carries out; else the duties that are asked about do.
    private Found basis(Question question) {
        List<StoredDocument> carriers =
                named.find(BASIS_ASKED.matcher(question.text()).replaceFirst(""));
        Found found = whole.basis(carriers);
        if (!found.items().isEmpty()) {
            return found;
        }
        return carriers.isEmpty()
                ? basisOf(question)
                : Found.nothing("《%s》没有写明它依据什么制定。".formatted(carriers.getFirst().header().title()));
    }

    // 承担养犬登记 says where one registers, though it speaks of nobody who goes there.
    private Found toWhom(Question question) {
        Found said = sentences.find(question);
        Found charged = said.items().isEmpty() ? owner(question.ofCharge()) : said;
        return charged.items().isEmpty() ? said : charged;
    }

    // What a duty cites; else the norm that sets the thing is its basis.
    private Found basisOf(Question question) {
        Found cited = duties.basis(question);
        Found norm = cited.items().isEmpty() ? articles.norms(question) : cited;
        return norm.items().isEmpty() ? cited : norm;
    }

    private static final Pattern BASIS_ASKED =
            Pattern.compile("的?(?:法律|政策|法规|文件|上位法|法定|主要)?(?:是)?(?:依据|根据|按照|上位法).{0,12}$");

    // 实施方案何时实施 may be asked of a document or of a task.
    private Found status(Question question) {
        Found found = whole.status(question);
        boolean known = !named.find(question.topic()).isEmpty();
        if (!found.items().isEmpty() || known || question.aspect() != Aspect.EFFECTIVE) {
            return found;
        }
        Found task = duties.deadline(question);
        return task.items().isEmpty() ? found : task;
    }

    private List<String> notChecked() {
        try {
            return graph.ask(DutyStore::available)
                    ? List.of()
                    : List.of("上下级文件的对应关系：图数据库没有应答，恢复后自动可用");
        } catch (GraphDown e) {
            return List.of("上下级文件的对应关系：" + e.sentence());
        }
    }

    private List<SearchAnswer.Item> nearest(String asked) {
        return SearchAnswer.items(
                workspace.index().search(SearchRequest.of(asked).page(0, NEAREST)));
    }
}
