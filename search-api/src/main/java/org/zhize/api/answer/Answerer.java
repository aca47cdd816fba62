package org.zhize.api.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.search.SearchAnswer;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.text.ChineseNumeral;
import org.zhize.graph.store.DutyStore;
import org.zhize.indexer.query.Reading.Reference;
import org.zhize.indexer.query.SearchRequest;

import java.util.ArrayList;
import java.util.List;

/** From a question to its answers. An empty answer with a reason beats a guess. */
@Component
public class Answerer {

    private static final int NEAREST = 5;

    private final QuestionReader reader = new QuestionReader();
    private final Workspace workspace;
    private final GraphLink graph;
    private final DutyAnswers duties;
    private final PartyAnswers parties;
    private final PenaltyAnswers penalties;
    private final ArticleAnswers articles;

    Answerer(
            Workspace workspace,
            GraphLink graph,
            DutyAnswers duties,
            PartyAnswers parties,
            PenaltyAnswers penalties,
            ArticleAnswers articles) {
        this.workspace = workspace;
        this.graph = graph;
        this.duties = duties;
        this.parties = parties;
        this.penalties = penalties;
        this.articles = articles;
    }

    public Answer answer(String asked) {
        return answer(read(asked), asked);
    }

    /** For a card above hits: null where it is no question, for the hits answer it then. */
    public @Nullable Answer card(String asked) {
        Question question = read(asked);
        if (question.intent() == Intent.SEARCH && articles.document(question) == null) {
            return null;
        }
        return answer(question, asked);
    }

    /** With an article that only the index understands (安法36条) written out first. */
    private Question read(String asked) {
        Question question = reader.read(asked);
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
        return text.equals(question.text()) ? question : reader.read(text);
    }

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
        Intent intent = question.intent();
        Found found;
        Found document = articles.document(question);
        if (document != null && intent == Intent.SEARCH) {
            found = document;
            intent = Intent.ARTICLE;
        } else {
            found = find(question);
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
                notChecked(found),
                found.items().isEmpty() ? nearest(question) : List.of(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private Found find(Question question) {
        return switch (question.intent()) {
            case OWNER -> duties.owner(question);
            case DEADLINE -> duties.deadline(question);
            case RECURRENCE -> duties.recurrence(question);
            case TARGET -> duties.target(question);
            case BASIS -> duties.basis(question);
            case UPSTREAM -> duties.upstream(question);
            case DUTIES_OF -> parties.duties(question);
            case NAME_NOW -> parties.nameNow(question);
            case PENALTY -> penalties.penalty(question);
            case ARTICLE -> articles.article(question);
            case SEARCH -> Found.nothing("没有认出这是哪一类问题；下面是检索到的条文。可以这样问：煤矿智能化建设由谁牵头。");
        };
    }

    private List<String> notChecked(Found found) {
        List<String> notChecked = new ArrayList<>(found.notChecked());
        try {
            if (!graph.ask(DutyStore::available)) {
                notChecked.add("上下级文件的对应关系：图数据库没有应答，恢复后自动可用");
            }
        } catch (GraphDown e) {
            notChecked.add("上下级文件的对应关系：" + e.sentence());
        }
        return notChecked;
    }

    private List<SearchAnswer.Item> nearest(Question question) {
        return SearchAnswer.items(
                workspace.index().search(SearchRequest.of(question.text()).page(0, NEAREST)));
    }
}
