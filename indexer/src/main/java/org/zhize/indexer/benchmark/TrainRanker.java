package org.zhize.indexer.benchmark;

import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.rank.Learned;
import org.zhize.indexer.rank.Question;
import org.zhize.indexer.rank.Training;
import org.zhize.indexer.store.ArticleKey;
import org.zhize.indexer.store.Fields;
import org.zhize.indexer.store.Filtering;
import org.zhize.indexer.store.Store;
import org.zhize.indexer.store.View;
import org.zhize.indexer.vector.Embedder;
import org.zhize.indexer.vector.VectorStore;
import org.zhize.indexer.vector.VectorView;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes {@code rank/ranker.json}. Reports what the weights of four folds give on the fifth, then
 * learns from all and writes. Only national laws in their newest version are candidates, as the
 * question set asks.
 */
public final class TrainRanker {

    private static final int FOLDS = 5;
    private static final Set<Rank> NATIONAL =
            EnumSet.range(Rank.CONSTITUTION, Rank.JUDICIAL_INTERPRETATION);

    private final View view;
    private final VectorView vectors;
    private final QuestionSet questions;
    private final Query filter;

    private TrainRanker(View view, VectorView vectors, QuestionSet questions) {
        this.view = view;
        this.vectors = vectors;
        this.questions = questions;
        Set<Rank> ranks = EnumSet.copyOf(NATIONAL);
        ranks.add(Rank.DEPARTMENT_RULE);
        BooleanQuery.Builder national =
                Filtering.of(
                        view,
                        Fields.Type.PROVISION,
                        Filters.NONE,
                        ranks,
                        Set.of(),
                        LocalDate.EPOCH);
        this.filter = national.build();
    }

    /**
     * Learns from the dev split and writes the weights.
     *
     * @param index folder of an index that nobody has open
     * @param report takes what cross-validation says
     */
    public static void run(Path index, Path folder, Path output, PrintStream report)
            throws IOException {
        try (Store store = Store.open(index.resolve("text"));
                View view = store.view();
                VectorStore vectorStore = VectorStore.open(index.resolve("vectors"));
                VectorView vectors = vectorStore.view()) {
            if (vectors.size() == 0) {
                // The file holds weights with meaning and without; half of it would mislead.
                throw new IOException("库中还没有向量，请以 ZHIZE_VECTORS=true 启动服务，等向量做完再训练");
            }
            QuestionSet questions = QuestionSet.read(folder, "dev");
            TrainRanker command = new TrainRanker(view, vectors, questions);
            Outcome hybrid = command.better(true, report);
            Outcome words = command.better(false, report);
            Files.writeString(
                    output,
                    """
                    {
                    "madeBy": "zhize train benchmarks/statute ranker.json",
                    "measured": "cross-validated on folds.dev: %s; words only: %s",
                    "hybrid": %s,
                    "words": %s
                    }
                    """
                            .formatted(
                                    hybrid.measured,
                                    words.measured,
                                    json(hybrid.learned),
                                    json(words.learned)));
        }
    }

    /** A tree on a line. */
    private static String json(Learned learned) {
        JsonMapper json = JsonMapper.shared();
        return learned.trees().stream()
                .map(json::writeValueAsString)
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\"weights\": "
                                        + json.writeValueAsString(new TreeMap<>(learned.weights()))
                                        + ", \"trees\": [\n",
                                "]}"));
    }

    private record Outcome(String measured, double worth, Learned learned) {}

    /** Trees stay only where they gain on questions they have not seen. */
    private Outcome better(boolean withVectors, PrintStream report) throws IOException {
        Training training = training(withVectors);
        String track = withVectors ? "hybrid" : "words";
        Outcome sum = learn(training, false);
        report.println(track + ", sum: " + sum.measured);
        Outcome trees = learn(training, true);
        report.println(track + ", sum and trees: " + trees.measured);
        return trees.worth > sum.worth ? trees : sum;
    }

    private Training training(boolean withVectors) throws IOException {
        Training training = new Training(withVectors);
        Embedder embedder = new Embedder();
        for (QuestionSet.Asked asked : questions.questions()) {
            byte[] vector = withVectors ? embedder.embed(asked.text()) : null;
            Set<Integer> gold = answers(asked);
            Question question = Question.of(asked.text(), () -> vector, List.of());
            training.add(view, vectors, question, filter, gold::contains);
        }
        return training;
    }

    private Outcome learn(Training training, boolean withTrees) throws IOException {
        Measures measures = new Measures();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Learned learned = training.learn(numbers(asked -> asked.fold() != held), withTrees);
            for (int number : numbers(asked -> asked.fold() == held)) {
                Set<String> found = new LinkedHashSet<>();
                training.order(number, learned).forEach(doc -> found.add(selfKey(doc)));
                Set<String> gold = new HashSet<>();
                answers(questions.questions().get(number)).forEach(doc -> gold.add(selfKey(doc)));
                questions.questions().get(number).gold().keySet().stream()
                        .skip(gold.size())
                        .forEach(gold::add);
                measures.add(new ArrayList<>(found), gold);
            }
        }
        String measured =
                String.format(
                        Locale.ROOT,
                        "R@10 %.4f, R@100 %.4f, MRR@10 %.4f",
                        measures.recallAt(10),
                        measures.recallAt(100),
                        measures.reciprocalRank());
        return new Outcome(
                measured,
                measures.recallAt(10) + measures.reciprocalRank(),
                training.learn(numbers(_ -> true), withTrees));
    }

    private List<Integer> numbers(java.util.function.Predicate<QuestionSet.Asked> wanted) {
        return IntStream.range(0, questions.questions().size())
                .filter(i -> wanted.test(questions.questions().get(i)))
                .boxed()
                .toList();
    }

    /** The entries that hold the right articles, in the newest version of their law. */
    private Set<Integer> answers(QuestionSet.Asked asked) {
        Set<Integer> answers = new HashSet<>();
        for (String key : asked.gold().keySet()) {
            int hash = key.lastIndexOf('#');
            long article = ArticleKey.hash(key.substring(0, hash), key.substring(hash + 1));
            for (int doc : view.columns().cited(article)) {
                answers.add(doc);
            }
        }
        return answers;
    }

    private String selfKey(int doc) {
        long self = view.columns().self(doc);
        Header header = view.catalog().documents().get(view.columns().document(doc)).header();
        return self == 0 ? header.title() + doc : Long.toHexString(self);
    }
}
