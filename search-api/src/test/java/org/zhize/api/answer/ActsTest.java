package org.zhize.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.zhize.api.ledger.Entry;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;

import java.util.List;

class ActsTest {

    private static final QuestionReader READER = new QuestionReader();
    private static final Acts ACTS = new Acts();

    @ParameterizedTest
    @CsvFileSource(resources = "acts.csv", numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void tellsWhoDoesWhatIsAsked(String asked, String holder, boolean does, String statement) {
        assertThat(ACTS.does(duty(holder, statement), READER.read(asked))).isEqualTo(does);
    }

    @Test
    void takesNoSentenceThatPunishesForOneThatCharges() {
        Question question = READER.read("谁颁发采砂证");
        assertThat(ACTS.says("采砂证由县水务局颁发", question)).isTrue();
        assertThat(ACTS.says("向不合格的单位颁发采砂证的,给予处分", question)).isFalse();
        assertThat(ACTS.says("向不合格的单位颁发采砂证", question)).isFalse();
    }

    private static Entry duty(String holder, String statement) {
        Entry.Party party = new Entry.Party("p", holder, "DEPARTMENT", null, List.of());
        return new Entry(
                "d",
                DutyKind.OBLIGATION,
                List.of(),
                null,
                null,
                statement,
                List.of(new Entry.Holder(holder, Role.RESPONSIBLE, false, null, party)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Entry.Evidence("d#1", 0, statement.length(), statement));
    }
}
