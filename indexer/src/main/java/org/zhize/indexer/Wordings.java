package org.zhize.indexer;

import org.zhize.corpus.document.Region;
import org.zhize.indexer.query.QueryReader;
import org.zhize.indexer.query.Reading;
import org.zhize.indexer.query.SearchRequest;
import org.zhize.indexer.query.Vocabulary;
import org.zhize.indexer.rank.Question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The texts of searches that are made together: each is read, and given a meaning, once. */
final class Wordings {

    private final Vocabulary vocabulary;
    private final Embeddings embeddings;
    private final Map<Text, Reading> readings = new HashMap<>();
    private final Map<Asked, Question> questions = new HashMap<>();

    private record Text(String text, Set<String> undone) {}

    private record Asked(String words, List<Region> regions, boolean meaning) {}

    Wordings(Vocabulary vocabulary, Embeddings embeddings) {
        this.vocabulary = vocabulary;
        this.embeddings = embeddings;
    }

    Reading reading(SearchRequest request) {
        return readings.computeIfAbsent(
                new Text(request.text(), request.undone()),
                text -> QueryReader.read(text.text(), text.undone(), vocabulary));
    }

    Question question(Reading reading, boolean meaning) {
        return questions.computeIfAbsent(
                new Asked(reading.words(), reading.regions(), meaning), this::question);
    }

    private Question question(Asked asked) {
        if (!asked.meaning()) {
            return Question.of(asked.words(), () -> null, asked.regions());
        }
        CompletableFuture<byte[]> vector = embeddings.ofQuestion(asked.words());
        return Question.of(asked.words(), vector::join, asked.regions());
    }
}
