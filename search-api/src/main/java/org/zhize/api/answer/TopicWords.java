package org.zhize.api.answer;

import org.zhize.corpus.pattern.TsvTable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows by which the words of a question are weighed and what counts as them. */
final class TopicWords {

    static final Map<String, Double> WEIGHTS = weights();
    static final Map<String, List<String>> SYNONYMS = synonyms();
    static final Set<String> LIGHT =
            TsvTable.load(TopicWords.class, "light-verbs.tsv", "word", "source").lines().stream()
                    .map(line -> line.text("word"))
                    .collect(Collectors.toSet());
    static final List<String> WHOLE =
            TsvTable.load(TopicWords.class, "whole-words.tsv", "ending", "source").lines().stream()
                    .map(line -> line.text("ending"))
                    .toList();
    static final List<String> PAPERS =
            TsvTable.load(TopicWords.class, "papers.tsv", "word", "source").lines().stream()
                    .map(line -> line.text("word"))
                    .toList();
    static final List<String> SIDE_ACTS =
            TsvTable.load(TopicWords.class, "side-acts.tsv", "word", "source").lines().stream()
                    .map(line -> line.text("word"))
                    .toList();
    static final Map<String, String> OTHERS =
            TsvTable.load(TopicWords.class, "other-things.tsv", "word", "other", "source")
                    .lines()
                    .stream()
                    .collect(
                            Collectors.toMap(
                                    line -> line.text("word"), line -> line.text("other")));
    static final List<String> POSTS =
            TsvTable.load(TopicWords.class, "posts.tsv", "word", "source").lines().stream()
                    .map(line -> line.text("word"))
                    .toList();

    private TopicWords() {}

    private static Map<String, Double> weights() {
        Map<String, Double> weights = new HashMap<>();
        for (TsvTable.Line line :
                TsvTable.load(TopicWords.class, "weak-words.tsv", "word", "weight").lines()) {
            weights.put(line.text("word"), Double.valueOf(line.text("weight")));
        }
        return weights;
    }

    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> synonyms = new HashMap<>();
        for (TsvTable.Line line :
                TsvTable.load(TopicWords.class, "synonyms.tsv", "word", "forms", "source")
                        .lines()) {
            synonyms.put(line.text("word"), line.list("forms"));
        }
        return synonyms;
    }
}
