package org.zhize.indexer.benchmark;

import org.zhize.corpus.names.TitleKey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions with the articles that answer them, from {@code queries.NAME.jsonl}, {@code
 * qrels.NAME.tsv} and, where there are folds, {@code folds.NAME.tsv} of a folder.
 */
public record QuestionSet(List<Asked> questions) {

    public QuestionSet {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param gold the articles, by their key, each with its spelling in the file
     * @param fold 0 where the set has none
     */
    public record Asked(String id, String text, Map<String, String> gold, int fold) {
        public Asked {
            gold = Collections.unmodifiableMap(new LinkedHashMap<>(gold));
        }
    }

    /** Reads the split of that name: dev. */
    public static QuestionSet read(Path folder, String name) throws IOException {
        Map<String, Map<String, String>> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels." + name + ".tsv"))) {
            String[] fields = line.split("\\s+");
            if (fields.length >= 4 && Integer.parseInt(fields[3]) > 0) {
                gold.computeIfAbsent(fields[0], _ -> new LinkedHashMap<>())
                        .put(key(fields[2]), fields[2]);
            }
        }
        Map<String, Integer> folds = new HashMap<>();
        Path foldFile = folder.resolve("folds." + name + ".tsv");
        if (Files.exists(foldFile)) {
            for (String line : Files.readAllLines(foldFile)) {
                String[] fields = line.split("\\s+");
                folds.put(fields[0], Integer.parseInt(fields[1]));
            }
        }
        List<Asked> questions = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries." + name + ".jsonl"))) {
            JsonNode question = JsonMapper.shared().readTree(line);
            String id = question.get("query_id").asString();
            if (gold.containsKey(id)) {
                questions.add(
                        new Asked(
                                id,
                                question.get("query").asString(),
                                gold.getOrDefault(id, Map.of()),
                                folds.getOrDefault(id, 0)));
            }
        }
        return new QuestionSet(questions);
    }

    /** One key for {@code LAW#ARTICLE} in any spelling of the law's title. */
    static String key(String article) {
        int hash = article.lastIndexOf('#');
        return key(article.substring(0, hash), article.substring(hash + 1));
    }

    public static String key(String title, String article) {
        return TitleKey.of(title) + "#" + article;
    }
}
