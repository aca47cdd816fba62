package org.zhize.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.graph.duty.Role;

class IntentsTest {

    private static final QuestionReader READER = new QuestionReader();

    @Test
    void provesEveryWording() {
        assertThat(READER.rows().unproven()).isEmpty();
        assertThat(READER.rows().entries()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "煤矿智能化建设由谁牵头？, OWNER, LEAD, 煤矿智能化建设, -",
                "请问谁负责燃气管网更新改造, OWNER, -, 燃气管网更新改造, -",
                "柳林县森林火灾防范谁牵头, OWNER, LEAD, 森林火灾防范, 柳林县",
                "山西省吕梁市柳林县燃气整治由哪些部门配合, OWNER, SUPPORT, 燃气整治, 柳林县",
                "谁负责2023年燃气整治, OWNER, -, 燃气整治, -",
                "柳林县安委会多久开一次会, RECURRENCE, -, 安委会开会, 柳林县",
                "福建省什么时候完成人员编制, DEADLINE, -, 完成人员编制, 福建省",
                "今天天气怎么样, SEARCH, -, 今天天气怎么样, -",
            })
    void readsWhatIsAskedAboutWhatAndWhere(
            String asked, Intent intent, Role role, String topic, String region) {
        Question question = READER.read(asked);
        assertThat(question.intent()).isEqualTo(intent);
        assertThat(question.role()).isEqualTo(role);
        assertThat(question.topic()).isEqualTo(topic);
        assertThat(question.region()).isEqualTo(region);
    }

    @Test
    @Timeout(5)
    void staysQuickOnNonsense() {
        READER.read("谁".repeat(200));
        READER.read("由谁负责".repeat(50));
        READER.read("第一条".repeat(60));
        READER.read("多久一次".repeat(50));
    }
}
