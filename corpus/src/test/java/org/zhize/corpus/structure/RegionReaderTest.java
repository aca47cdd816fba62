package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.Rank;

import java.util.List;

/** For which place a document speaks, by its title. */
class RegionReaderTest {

    @ParameterizedTest
    @CsvSource({
        "深圳经济特区数据条例, POLICY_DOCUMENT, 广东省/深圳市",
        "中国（山东）自由贸易试验区条例, POLICY_DOCUMENT, 山东省",
        "烟台葡萄酒产区保护条例, LOCAL_REGULATION, 山东省/烟台市",
        "上海渡口条例, LOCAL_REGULATION, 上海市",
        "上海渡口条例, ADMINISTRATIVE_REGULATION, ''",
        "吉林渡口条例, LOCAL_REGULATION, 吉林省",
        "公安渡口条例, LOCAL_REGULATION, ''",
        "滨州市城区道路管理条例, LOCAL_REGULATION, 山东省/滨州市",
        "柏川县人民政府关于加强燃气管理的通知, POLICY_DOCUMENT, 柏川县",
        "柳林县燃气管理办法, NORMATIVE_DOCUMENT, 山西省/吕梁市/柳林县",
        "平安建设条例, LOCAL_REGULATION, ''",
        "关于市人民政府报告重大事项的若干规定, LOCAL_REGULATION, ''",
        "行政区划管理条例, ADMINISTRATIVE_REGULATION, ''",
        "人力资源市场暂行条例, ADMINISTRATIVE_REGULATION, ''",
        "风景名胜区条例, ADMINISTRATIVE_REGULATION, ''"
    })
    void readsThePlaceOfATitle(String title, Rank rank, String path) {
        assertThat(read(title, "", "", rank, false)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "关于市人民政府报告的规定, 2001年5月1日 吕梁市第三届人民代表大会常务委员会通过, 山西省/吕梁市",
        "栖霞川市渡口条例, 2001年5月1日 栖霞川市人民代表大会通过|2001年6月1日 山西省人民代表大会常务委员会批准, 山西省/栖霞川市",
        "栖霞川市渡口条例, 2001年5月1日 栖霞川市人民代表大会通过, 栖霞川市",
    })
    void readsThePlaceOfTheCongressThatPassedANorm(String title, String history, String path) {
        assertThat(read(title, history.replace('|', '\n'), "", Rank.LOCAL_REGULATION, true))
                .isEqualTo(path);
    }

    @Test
    void takesNoPlaceFromWordsThatOnlySoundLikeOne() {
        String text = "全县的省、市和县级以上人民政府，市和县级部门。";
        assertThat(read("残疾预防办法", "", text, Rank.POLICY_DOCUMENT, true)).isEmpty();
    }

    @Test
    void holdsEverywhereWhatTheStatePassed() {
        String text = "山西省、山西省、山西省的黄河水量";
        assertThat(read("水量调度办法", "", text, Rank.DEPARTMENT_RULE, true)).isEmpty();
        assertThat(read("水量调度办法", "", text, Rank.DEPARTMENT_RULE, false)).isEmpty();
        assertThat(read("水量调度办法", "", text + "，全县", Rank.DEPARTMENT_RULE, true)).isEmpty();
        assertThat(read("水量调度办法", "", text + "，全县", Rank.DEPARTMENT_RULE, false)).isEqualTo("山西省");
        assertThat(read("水量调度办法", "", text, Rank.POLICY_DOCUMENT, false)).isEqualTo("山西省");
    }

    private static String read(
            String title, String history, String text, Rank rank, boolean certain) {
        return String.join(
                "/",
                new RegionReader()
                        .read(
                                List.of(),
                                title,
                                null,
                                history,
                                text,
                                new RankReader.Found(rank, certain))
                        .region()
                        .path());
    }
}
