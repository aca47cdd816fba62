package org.zhize.api.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.api.reader.Sheets.Sheet;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;
import org.zhize.corpus.text.ChineseNumeral;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SheetsTest {

    private static final Document LAW = law(4, 60);

    @Test
    void leavesAShortDocumentWhole() {
        assertThat(Sheets.cut(law(2, 50))).containsExactly(new Sheet(0, 0, 100));
    }

    @Test
    void cutsALongOneBeforeChapters() {
        assertThat(Sheets.cut(LAW))
                .containsExactly(
                        new Sheet(0, 0, 60), new Sheet(1, 60, 120), new Sheet(2, 120, 240));
    }

    @Test
    void cutsAChapterThatIsLongInItself() {
        List<Sheet> sheets = Sheets.cut(law(1, 300));
        assertThat(sheets).hasSizeGreaterThan(2).allMatch(s -> s.to() - s.from() <= 120);
        assertThat(sheets.getLast().to()).isEqualTo(300);
    }

    @Test
    void hasASheetForADocumentWithoutProvisions() {
        assertThat(Sheets.cut(document("通知"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "第九十条, 89, a90",
        "90, 89, a90",
        "第90条, 89, a90",
        "九十, 89, a90",
        "a90, 89, a90",
        "c2, 60, c2",
    })
    void findsAPlace(String at, int provision, String local) {
        assertThat(new Places(LAW).find(LAW, at))
                .isEqualTo(new Places.Place(provision, LAW.id() + "." + local));
    }

    @ParameterizedTest
    @CsvSource({"第九百条", "总则", "a90.p7", "../x", "条"})
    void doesNotGuessAPlace(String at) {
        assertThat(new Places(LAW).find(LAW, at)).isNull();
    }

    @Test
    void listsEverySectionButOnlyTheArticlesOfTheOpenSheetOfALongLaw() {
        Document law = law(6, 60);
        List<Sheet> sheets = Sheets.cut(law);
        List<Contents.Line> lines = Contents.of(law, sheets, sheets.get(1));
        assertThat(lines.stream().filter(l -> !l.bare())).hasSize(6);
        assertThat(lines.stream().filter(Contents.Line::bare)).hasSize(60);
        assertThat(lines.getFirst().href()).isEqualTo("?page=0#" + law.id() + ".c1");
    }

    @Test
    void findsWordsOnAllSheets() {
        Finding finding = Finding.of(LAW, "应当巡查200号");
        assertThat(finding.total()).isEqualTo(1);
        assertThat(finding.places().getFirst().name()).contains("第二百条");
    }

    private static Document law(int chapters, int articles) {
        StringBuilder text = new StringBuilder("松台市水库管理条例\n");
        int number = 0;
        for (int c = 1; c <= chapters; c++) {
            text.append("\n第").append(ChineseNumeral.print(c)).append("章 水库的管理\n\n");
            for (int a = 0; a < articles; a++) {
                text.append("第").append(ChineseNumeral.print(++number)).append("条 ");
                text.append("管理单位应当巡查").append(number).append("号水库。\n\n");
            }
        }
        return document(text.toString());
    }

    private static Document document(String text) {
        Reading reading = Readers.read("law.txt", text.getBytes(StandardCharsets.UTF_8)).getFirst();
        return new DocumentParser().parse(((Reading.Read) reading).text(), "law.txt");
    }
}
