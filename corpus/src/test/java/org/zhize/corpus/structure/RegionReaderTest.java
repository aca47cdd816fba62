package org.zhize.corpus.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** For which place a document speaks, by its title. */
class RegionReaderTest {

    @ParameterizedTest
    @CsvSource({
        "深圳经济特区数据条例, 广东省/深圳市",
        "中国（山东）自由贸易试验区条例, 山东省",
        "烟台葡萄酒产区保护条例, 山东省/烟台市",
        "滨州市城区道路管理条例, 山东省/滨州市",
        "柏川县人民政府关于加强燃气管理的通知, 柏川县",
        "柳林县燃气管理办法, 山西省/吕梁市/柳林县",
        "平安建设条例, ''",
        "关于市人民政府报告重大事项的若干规定, ''",
        "行政区划管理条例, ''",
        "人力资源市场暂行条例, ''",
        "风景名胜区条例, ''"
    })
    void readsThePlaceOfATitle(String title, String path) {
        assertThat(read(title, "", false)).isEqualTo(path);
    }

    @Test
    void takesNoPlaceFromWordsThatOnlySoundLikeOne() {
        assertThat(read("残疾预防办法", "省、市和县级以上人民政府，市和县级部门。", false)).isEmpty();
    }

    @Test
    void holdsEverywhereWhatTheStatePassed() {
        String text = "山西省、山西省、山西省的黄河水量";
        assertThat(read("水量调度条例", text, true)).isEmpty();
        assertThat(read("水量调度条例", text, false)).isEqualTo("山西省");
    }

    private static String read(String title, String text, boolean national) {
        return String.join(
                "/",
                new RegionReader().read(List.of(), title, null, text, national).region().path());
    }
}
