package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists of numbers and how deep each stands ({@code depths.tsv}); - is no heading. */
class DepthSolverTest {

    @ParameterizedTest
    @CsvFileSource(resources = "depths.tsv", delimiter = '\t', commentCharacter = '#')
    void solvesDepthsOverTheWholeList(String why, String numbers, String depths) {
        List<Marker> markers =
                Arrays.stream(numbers.split(" "))
                        .map(number -> NumberingStyles.match(number.replace('_', ' ') + " 字"))
                        .map(Objects::requireNonNull)
                        .toList();
        String solved =
                Arrays.stream(DepthSolver.solve(markers))
                        .mapToObj(depth -> depth < 0 ? "-" : Integer.toString(depth))
                        .collect(Collectors.joining(" "));
        assertThat(solved).as(why).isEqualTo(depths);
    }
}
