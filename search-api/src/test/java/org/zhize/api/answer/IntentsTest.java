package org.zhize.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;

class IntentsTest {

    private static final QuestionReader READER = new QuestionReader();

    @Test
    void provesEveryWording() {
        assertThat(READER.rows().unproven()).isEmpty();
        assertThat(READER.rows().entries()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void provesEverySpokenTurnSentenceAndCharge() {
        assertThat(READER.spoken().rows().unproven()).isEmpty();
        assertThat(SentenceAnswers.table().unproven()).isEmpty();
        assertThat(Measure.rows().unproven()).isEmpty();
        assertThat(Measure.outcomes().unproven()).isEmpty();
        assertThat(new Plainer().rows().unproven()).isEmpty();
        assertThat(DefinitionAnswers.table().unproven()).isEmpty();
        assertThat(new Owners().rows().unproven()).isEmpty();
        assertThat(Phrases.rows().unproven()).isEmpty();
        assertThat(new ThingNames().rows().unproven()).isEmpty();
        assertThat(new Acts().rows().unproven()).isEmpty();
        assertThat(new Acts().liability().unproven()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "自建房鉴定归口哪个部门, 自建房鉴定由哪个部门主管",
                "粉尘清扫哪个局在抓, 粉尘清扫由哪个局负责",
                "工作方案要赶在哪天前拿出来, 工作方案什么时候完成",
                "安委会多长时间碰一次头, 安委会多久开一次会",
                "校车隔多久验一次车, 校车多久验一次车",
                "安全生产许可证几年一换, 安全生产许可证有效期多长",
                "财政局摊到了什么任务, 财政局承担哪些工作",
                "编办承担什么任务, 编办承担什么任务",
                "森林防灭火这块谁牵头, 森林防灭火谁牵头",
                "编办在柳林县分工里担什么任务, 柳林县编办承担哪些工作",
                "自建房整治由谁牵头谁配合, 自建房整治由谁牵头",
                "能力培训是哪些部门的活, 能力培训由谁负责",
                "煤矿智能化由哪家单位挑头, 煤矿智能化由哪家单位牵头",
                "自建房整治中给住建局搭手的有哪些部门, 自建房整治由哪些部门配合",
                "防汛抗洪由什么机构指挥, 防汛抗洪由什么部门指挥",
                "公司登记管理条例被哪个文件废止了, 公司登记管理条例被哪个文件废止",
                "信访条例还管用吗, 信访条例是否有效",
                "柏政发〔2025〕3号是谁发的, 柏政发〔2025〕3号由谁发布",
                "预警信息由谁发布, 预警信息由谁发布",
                "消防法第二十八条怎么规定的, 消防法第二十八条怎么规定的",
            })
    void putsSpokenTurnsIntoTheWordsOfTheWordings(String spoken, String written) {
        assertThat(READER.read(spoken).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2025年底前要完成哪些任务, 2025-01-01, 2025-12-31",
                "2025年6月底前要做哪些工作, 2025-01-01, 2025-06-30",
                "2025年第二季度要完成哪些任务, 2025-04-01, 2025-06-30",
                "2025年下半年要完成哪些任务, 2025-07-01, 2025-12-31",
            })
    void readsByWhenTasksAreDue(String asked, LocalDate from, LocalDate to) {
        Question question = READER.read(asked);
        assertThat(question.intent()).isEqualTo(Intent.DUE);
        assertThat(Due.read(String.valueOf(question.detail()))).isEqualTo(new Due(from, to));
    }

    @Test
    void readsNoTimeThatIsNone() {
        assertThat(Due.read("2025年13月")).isNull();
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
