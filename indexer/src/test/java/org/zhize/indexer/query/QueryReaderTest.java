package org.zhize.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhize.corpus.pattern.PatternTable;

class QueryReaderTest {

    @Test
    void provesEveryWordingOfAQuestion() {
        assertThat(PatternTable.load(QueryReader.class, "intents.json", IntentRow.class).unproven())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "36条,第三十六条,,",
        "第三十六条第二款,第三十六条,2,",
        "36条2款,第三十六条,2,",
        "第三十六条第二款第（三）项,第三十六条,2,3",
        "第14条第三项,第十四条,,3",
        "第二百八十六条之一,第二百八十六条之一,,",
        "第286条之1,第二百八十六条之一,,",
        "264,第二百六十四条,,",
        "1254,第一千二百五十四条,,",
        "一千零七十九条,第一千零七十九条,,"
    })
    void readsAnArticleInAnySpelling(
            String typed, String article, Integer paragraph, Integer item) {
        assertThat(ArticleReader.read(Lexer.clean(typed), 0))
                .extracting(read -> read.articles().getFirst())
                .isEqualTo(new ArticleReader.Article(article, paragraph, item, null));
    }

    @ParameterizedTest
    @CsvSource({
        "柳政发〔2023〕2号,柳政发,2023,2",
        "柳政发[2023]2号,柳政发,2023,2",
        "柳政发2023 2号,柳政发,2023,2",
        "闽委发（2017）18号,闽委发,2017,18",
        "闽委发2017年18号,闽委发,2017,18",
        "闽委发【2017】第18号,闽委发,2017,18",
        "〔2023〕2号,'',2023,2"
    })
    void readsADocumentNumberInAnySpelling(String typed, String issuer, int year, int serial) {
        assertThat(DocumentNumber.find(org.zhize.corpus.text.Widths.fold(typed)))
                .extracting(DocumentNumber.Found::number)
                .isEqualTo(new DocumentNumber(issuer, year, serial));
    }

    @ParameterizedTest
    @CsvSource({
        "燃气 报警,'Words 燃气 报警'",
        "燃气 -罚款,'And(Not(Words! 罚款), Words 燃气)'",
        "燃气 AND 报警,'And(Words! 燃气, Words! 报警)'",
        "(燃气 OR 煤气) AND 报警,'And(Or(Words! 燃气, Words! 煤气), Words! 报警)'",
        "+燃气 报警,'And(Words! 燃气, Words 报警)'",
        "“报警装置” 罚款,'And(Phrase 报警装置, Words 罚款)'",
        "什么是“以租代征”行为,'Words 什么是 以租代征 行为'",
        "title:燃气 罚款,'And(Title 燃气, Words 罚款)'",
        "第36条（二）,'Words 第36条(二)'"
    })
    void readsOperators(String typed, String tree) {
        assertThat(print(QueryParser.parse(typed))).isEqualTo(tree);
    }

    private static String print(Node node) {
        return switch (node) {
            case Node.Words(var text, _, var all) -> "Words" + (all ? "! " : " ") + text.strip();
            case Node.Phrase(var text, _) -> "Phrase " + text;
            case Node.Title(var text, _) -> "Title " + text;
            case Node.And(var nodes) -> "And" + print(nodes);
            case Node.Or(var nodes) -> "Or" + print(nodes);
            case Node.Not(var not) -> "Not(" + print(not) + ")";
        };
    }

    private static String print(java.util.List<Node> nodes) {
        return "(" + String.join(", ", nodes.stream().map(QueryReaderTest::print).toList()) + ")";
    }
}
