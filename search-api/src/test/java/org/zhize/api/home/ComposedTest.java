package org.zhize.api.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.api.web.PageLink;

import java.util.List;
import java.util.Map;

class ComposedTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // all, phrase, none, title, code, year, serial, holder, query
                "燃气 报警, -, -, -, -, -, -, -, 燃气 报警",
                "-, 报警装置, -, -, -, -, -, -, \"报警装置\"",
                "燃气, -, 管道 车用, -, -, -, -, -, 燃气 -管道 -车用",
                "-, -, -, 安全 条例, -, -, -, -, title:安全 title:条例",
                "-, -, -, -, 柏政发, 2025, 3, -, 柏政发〔2025〕3号",
                "-, -, -, -, 柏政发, 2025, 第3号, -, 柏政发〔2025〕3号",
                "-, -, -, -, 柏政发, 2025, -, -, 柏政发 2025",
                "报告, -, -, -, -, -, -, 应急局, 应急局 报告",
            })
    void writesTheFieldsAsTheyWouldBeTyped(
            @Nullable String all,
            @Nullable String phrase,
            @Nullable String none,
            @Nullable String title,
            @Nullable String code,
            @Nullable String year,
            @Nullable String serial,
            @Nullable String holder,
            String query) {
        assertThat(new Composed(all, phrase, none, title, code, year, serial, holder).query())
                .isEqualTo(query);
    }

    @Test
    void keepsTheOtherFieldsInTheAddress() {
        PageLink form =
                new PageLink(
                        "/advanced/find", Map.of("all", List.of("燃气"), "scope", List.of("duty")));
        assertThat(new Composed("燃气", null, null, null, null, null, null, null).onto(form))
                .isEqualTo("/?q=%E7%87%83%E6%B0%94&scope=duty");
    }
}
