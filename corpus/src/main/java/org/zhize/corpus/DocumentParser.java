package org.zhize.corpus;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.structure.StructureParser;

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
        return StructureParser.parse(source, fileName);
    }
}
