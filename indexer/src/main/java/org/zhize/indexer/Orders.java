package org.zhize.indexer;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.zhize.indexer.store.Fields;

/** Orders of hits beside relevance; the place in the document makes each of them total. */
final class Orders {

    private Orders() {}

    static Sort byDate() {
        return new Sort(
                new SortField(Fields.DATE, SortField.Type.LONG, true),
                new SortField(Fields.DOCUMENT, SortField.Type.STRING),
                new SortField(Fields.POSITION, SortField.Type.LONG));
    }

    static Sort byRank() {
        return new Sort(
                new SortField(Fields.RANK, SortField.Type.LONG),
                SortField.FIELD_SCORE,
                new SortField(Fields.DATE, SortField.Type.LONG, true),
                new SortField(Fields.DOCUMENT, SortField.Type.STRING),
                new SortField(Fields.POSITION, SortField.Type.LONG));
    }
}
