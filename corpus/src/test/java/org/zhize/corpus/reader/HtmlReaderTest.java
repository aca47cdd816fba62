package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Pages in the manner of the systems that government sites use; what was understood lies beside
 * them.
 */
class HtmlReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"page-table-layout-gbk", "page-index-table", "page-list-header"})
    void findsTheDocumentOnThePage(String page) {
        SourceText read = Shown.fixture(page + ".html");
        Shown.golden(page + ".shown.txt", Shown.all(read));
    }

    @Test
    void provesItsRows() {
        assertThat(HtmlFurniture.unproven()).isEmpty();
    }

    @Test
    void keepsTheSignatureThatStandsOutsideTheProse() {
        String prose = "<p>各乡镇人民政府应当落实校车安全管理责任，每学期至少组织一次应急疏散演练。</p>".repeat(8);
        SourceText read =
                Shown.read(
                        "<html><body><div><div id=zoom>%s</div><div>青石县教育局</div><div>2021年3月1日</div>"
                                        .formatted(prose)
                                + "<div><a href=a>附件：检查表.doc</a></div><div>网友留言</div><div>青石县教育局</div></div></body></html>");
        assertThat(Shown.lines(read)).hasSize(11).endsWith("青石县教育局", "2021年3月1日", "附件：检查表.doc");
        assertThat(Shown.chrome(read))
                .containsExactly("below the document: 网友留言", "below the document: 青石县教育局");
    }

    @Test
    void laysOutListsBreaksAndSpans() {
        SourceText read =
                Shown.read(
                        "<html><body><div><p>各县（市、区）人民政府，市政府各部门：</p>"
                                + "<ol start='3'><li>落实责任</li><li>4.加强监管</li></ol>"
                                + "<ol type='a'><li>培训</li></ol>"
                                + "<ul><li>□ 检查燃气</li></ul>"
                                + "一行<br>又一行 <b>粗</b>体<p>中国<span>石</span>油\n化工 Oil\nGas</p>"
                                + "<table><tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><td>丙<br>丁</td></tr>"
                                + "<tr><td>1</td><td>2</td><td>3</td></tr></table></div></body></html>");
        assertThat(Shown.lines(read))
                .containsExactly(
                        "各县（市、区）人民政府，市政府各部门：",
                        "3. 落实责任",
                        "4.加强监管",
                        "a. 培训",
                        "□ 检查燃气",
                        "一行",
                        "又一行 粗体",
                        "中国石油化工 Oil Gas",
                        "甲",
                        "乙",
                        "丙",
                        "丁",
                        "1",
                        "2",
                        "3");
        assertThat(Shown.cells(read, 0))
                .containsExactly("0,0 2x2 甲", "0,2 乙", "1,2 丙/丁", "2,0 1", "2,1 2", "2,2 3");
    }

    @Test
    void weighsTheDeclaredEncodingAgainstTheBytes() {
        record Case(String declared, String real, String read, int problems) {}
        for (Case c :
                new Case[] {
                    new Case("gb2312", "GBK", "GB18030", 0),
                    new Case("utf-8", "UTF-8", "UTF-8", 0),
                    new Case("gbk", "UTF-8", "UTF-8", 1),
                    new Case("utf-8", "GBK", "GB18030", 1),
                    new Case("big5", "Big5", "Big5", 0),
                    new Case("no-such", "UTF-8", "UTF-8", 1)
                }) {
            String text =
                    "<html><head><meta charset=\"%s\"></head><body><p>各乡镇人民政府，县直有关单位：现将工作方案印发给你们。</p></body></html>"
                            .formatted(c.declared);
            if (c.declared.equals("big5")) {
                text = text.replaceAll("[\\p{IsHan}，：。]+", "各區公所，本府各機關：請依規定辦理消防安全檢查。");
            }
            SourceText read = Shown.read("a.html", text.getBytes(Charset.forName(c.real)));
            assertThat(read.charset()).as(c.toString()).isEqualTo(c.read);
            assertThat(read.problems()).as(c.toString()).hasSize(c.problems);
        }
    }

    @Test
    void refusesAPageThatOnlyAScriptFills() {
        byte[] page =
                "<!doctype html><html><body><div id=app></div><script>load()</script></body></html>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Shown.refusal(page)).startsWith("这个网页里没有正文");
    }
}
