package org.zhize.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.text.Widths;

class DefinitionFinderTest {

    private final DefinitionFinder finder =
            new DefinitionFinder(new HolderFinder(Names.standard()));

    @Test
    void everyRowIsProvenByItsExamples() {
        assertThat(finder.table.unproven()).isEmpty();
        assertThat(new PartyClasses().table.unproven()).isEmpty();
    }

    @Test
    void readsTheMembersExpectedOfAnExample() {
        for (var entry : finder.table.entries()) {
            entry.row()
                    .proof()
                    .forEach(
                            (example, expected) ->
                                    assertThat(finder.said(entry, Widths.fold(example)))
                                            .as(example)
                                            .extracting(
                                                    s ->
                                                            s.name()
                                                                    + ": "
                                                                    + String.join(
                                                                            ", ", s.members()))
                                            .containsExactlyElementsOf(expected));
        }
    }
}
