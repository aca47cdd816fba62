package org.zhize.corpus.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.library.Correspondence.Side;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading.Read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which article of a version answers to which of the next. */
class CorrespondenceTest {

    private static final String OLD =
            """
            某省灯杆管理条例

            （2010年3月1日某省人民代表大会常务委员会第九次会议通过）

            第一条 为了加强灯杆管理，保障行人安全，制定本条例。
            第二条 灯杆的设置单位应当每年检查一次灯杆的基础和接线。
            第三条 禁止在灯杆上张贴、悬挂与照明无关的物品。
            第四条 违反本条例第三条规定的，由城市管理部门处五十元罚款。
            第五条 灯杆收费办法由省价格主管部门另行规定。
            第六条 本条例自2010年5月1日起施行。
            """;
    private static final String NEW =
            """
            某省灯杆管理条例

            （2010年3月1日某省人民代表大会常务委员会第九次会议通过 2020年6月1日某省人民代表大会常务委员会第二十次会议修订）

            第一条 为了加强灯杆管理，保障行人安全，制定本条例。
            第二条 灯杆的设置单位应当每半年检查一次灯杆的基础、接线和漏电保护装置。
            第三条 县级以上人民政府应当将灯杆维护经费列入本级预算。
            第四条 禁止在灯杆上张贴、悬挂与照明无关的物品。
            第五条 违反本条例第四条规定的，由城市管理部门处二百元罚款。
            第六条 本条例自2020年8月1日起施行。
            """;

    @Test
    void pairsByWordsThenByNumberThenByLikeness() {
        assertThat(pairs(OLD, NEW))
                .containsExactly(
                        "SAME 第一条 第一条",
                        "CHANGED 第二条 第二条",
                        "NEW - 第三条",
                        "MOVED 第三条 第四条",
                        "MOVED_AND_CHANGED 第四条 第五条",
                        "GONE 第五条 -",
                        "CHANGED 第六条 第六条");
    }

    @Test
    void aVersionAnswersToItself() {
        assertThat(pairs(OLD, OLD)).hasSize(6).allMatch(pair -> pair.startsWith("SAME "));
    }

    private static List<String> pairs(String older, String newer) {
        return Correspondence.of(List.of(parse(older)), List.of(parse(newer))).pairs().stream()
                .map(p -> p.kind() + " " + number(p.older()) + " " + number(p.newer()))
                .toList();
    }

    private static String number(@Nullable Side side) {
        return side == null ? "-" : side.provision().path().getLast();
    }

    private static Document parse(String text) {
        Read read = (Read) Readers.read("x.txt", text.getBytes(StandardCharsets.UTF_8)).getFirst();
        return new DocumentParser().parse(read.text(), "x.txt");
    }
}
