package org.zhize.indexer.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Random;

class TreeTrainingTest {

    private static final int QUESTIONS = 40;
    private static final int CANDIDATES = 50;

    // Right is what is high in one of two features but not in both: no weighted sum can say that.
    private static final float[][] VALUES = new float[2][QUESTIONS * CANDIDATES];
    private static final double[] WANTED = new double[QUESTIONS * CANDIDATES];
    private static final int[] STARTS = new int[QUESTIONS + 1];

    static {
        Random random = new Random(7);
        for (int q = 0; q < QUESTIONS; q++) {
            STARTS[q + 1] = (q + 1) * CANDIDATES;
            int right = 0;
            for (int row = STARTS[q]; row < STARTS[q + 1]; row++) {
                VALUES[0][row] = random.nextFloat();
                VALUES[1][row] = random.nextFloat();
                right += isRight(row) ? 1 : 0;
            }
            for (int row = STARTS[q]; row < STARTS[q + 1]; row++) {
                WANTED[row] = isRight(row) ? 1.0 / right : 0;
            }
        }
    }

    private static boolean isRight(int row) {
        return VALUES[0][row] > 0.7f != VALUES[1][row] > 0.7f;
    }

    @Test
    void treesLearnWhatASumCannotSay() {
        List<Tree> trees = learn();
        assertThat(score(trees, 0.9f, 0.2f)).isGreaterThan(score(trees, 0.9f, 0.9f));
        assertThat(score(trees, 0.2f, 0.9f)).isGreaterThan(score(trees, 0.2f, 0.2f));
    }

    @Test
    void theSameRowsGiveTheSameTreesAndTheirFileReadsBack() {
        List<Tree> trees = learn();
        assertThat(learn()).isEqualTo(trees);
        JsonMapper json = JsonMapper.shared();
        for (Tree tree : trees) {
            assertThat(json.readValue(json.writeValueAsString(tree), Tree.class)).isEqualTo(tree);
        }
    }

    private static List<Tree> learn() {
        return new TreeTraining(
                        List.of(Feature.COVERAGE, Feature.MEANING),
                        VALUES,
                        new double[WANTED.length],
                        WANTED,
                        STARTS)
                .learn();
    }

    private static float score(List<Tree> trees, float coverage, float meaning) {
        float score = 0;
        for (Tree tree : trees) {
            Tree node = tree;
            while (node instanceof Tree.Split split) {
                node = split.next(split.feature() == Feature.COVERAGE ? coverage : meaning);
            }
            score += node.value();
        }
        return score;
    }
}
