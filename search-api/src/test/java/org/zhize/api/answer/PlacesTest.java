package org.zhize.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;

import java.util.List;

class PlacesTest {

    private static final Places PLACES =
            new Places(
                    List.of(
                            header(List.of("岚河省", "栖霞川市"), "栖霞川市人民政府"),
                            header(List.of("山西省", "吕梁市", "柳林县"), "柳林县人民政府"),
                            header(List.of(), "松岩木业有限公司")));

    private static Header header(List<String> region, String issuer) {
        return Header.of("关于安全生产的通知", Rank.POLICY_DOCUMENT)
                .issuers(List.of(issuer))
                .region(new Region(null, region))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "栖霞川市燃气整治, 栖霞川市",
                "栖霞川燃气整治, 栖霞川市",
                "岚河省栖霞川市燃气整治, 栖霞川市",
                "柳林县森林火灾, 柳林县",
                "柳林的森林火灾, 柳林县",
                "松岩木业粉尘清扫, 松岩木业有限公司",
                "石楼县煤矿, 石楼县",
                "全国的燃气管理, 全国",
                "燃气管理, -",
                "和平建设, -",
            })
    void findsRegionsOfTheTableAndOfTheDocuments(String words, String name) {
        Places.Place place = PLACES.find(words);
        assertThat(place == null ? null : place.name()).isEqualTo(name);
    }
}
