package org.zhize.corpus;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.structure.StructureParser;

import java.util.List;

/**
 * Makes a document of the words of a file. Immutable and thread-safe; the time it takes is linear
 * in the text; it never throws on input, whatever that holds.
 */
public final class DocumentParser {

    /**
     * @param fileName the name the file was loaded under; the date of a version is read from it
     *     where the text has none
     */
    public Document parse(SourceText source, String fileName) {
        return parse(source, fileName, null);
    }

    /**
     * @param id that the document goes by if it is one of its {@link #ids}; null for its first
     */
    public Document parse(SourceText source, String fileName, @Nullable DocumentId id) {
        return StructureParser.parse(source, fileName, id);
    }

    /**
     * The ids a document may go by, the same after every reload. The first is its own unless
     * another document of the same title and date has it; the next add what may tell the two apart:
     * issuer, number, region, and at last the words of the text.
     */
    public List<DocumentId> ids(Document document) {
        return StructureParser.ids(document.header(), document.text());
    }
}
