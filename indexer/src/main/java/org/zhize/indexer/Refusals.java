package org.zhize.indexer;

import org.zhize.indexer.analysis.Symbols;
import org.zhize.indexer.query.Filters;
import org.zhize.indexer.query.QueryException;
import org.zhize.indexer.query.QueryReader;
import org.zhize.indexer.query.Scope;
import org.zhize.indexer.query.SearchRequest;

/** Searches that are a mistake, each with a sentence that says what to do. */
final class Refusals {

    private static final int DEEPEST = 10_000;

    private Refusals() {}

    static void check(SearchRequest request) {
        if (request.text().isBlank()) {
            // All documents, or all duties, are a list; all provisions are a mistake.
            if (request.scope() == Scope.PROVISION && request.filters().equals(Filters.NONE)) {
                throw new QueryException("请输入要查的词，或选择一个筛选条件。");
            }
        } else if (Symbols.of(request.text()).count() == 0) {
            throw new QueryException("查询里没有可以检索的文字，请输入词语、文号或条款。");
        } else if (request.filters().equals(Filters.NONE)) {
            QueryReader.requireWords(request.text());
        }
        if ((long) request.page() * request.size() >= DEEPEST) {
            throw new QueryException("只能翻到前 " + DEEPEST + " 条，请增加查询词或筛选条件。");
        }
    }
}
