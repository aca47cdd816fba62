package org.zhize.api.reading;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;
import org.zhize.corpus.reader.Reading.Read;
import org.zhize.corpus.reader.Reading.Refused;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.extract.DutyExtractor;

import java.util.List;

/**
 * From the bytes of a file to its duties: read, parse, extract. Stateless and safe for many
 * threads.
 */
public final class Understanding {

    private final DocumentParser parser = new DocumentParser();
    private final DutyExtractor extractor = DutyExtractor.standard();

    /** What became of a document in a file. */
    public sealed interface Outcome {

        /** Of the file; in an archive with the name of the archive before it. */
        String fileName();

        /** It was understood as far as its {@link Document#problems()} say. */
        record Understood(String fileName, Extraction extraction) implements Outcome {}

        /** It was not, and the sentence says why, in Chinese. */
        record NotRead(String fileName, String sentence) implements Outcome {}
    }

    /** Never empty and never throws for what a file holds. */
    public List<Outcome> understand(String fileName, byte[] content) {
        return understand(fileName, content, null);
    }

    /**
     * The same for a document of a known id.
     *
     * @param id that a document goes by if it is one of its own, see {@link DocumentParser#ids}
     */
    public List<Outcome> understand(String fileName, byte[] content, @Nullable DocumentId id) {
        return Readers.read(fileName, content).stream()
                .map(reading -> understand(reading, id))
                .toList();
    }

    /** See {@link DocumentParser#ids}. */
    public List<DocumentId> ids(Document document) {
        return parser.ids(document);
    }

    private Outcome understand(Reading reading, @Nullable DocumentId id) {
        return switch (reading) {
            case Refused(var name, var sentence) -> new Outcome.NotRead(name, sentence);
            case Read(var name, var text) -> {
                try {
                    yield new Outcome.Understood(
                            name, extractor.extract(parser.parse(text, name, id)));
                } catch (OutOfMemoryError e) {
                    // What it held is free again here, and the other files go on.
                    yield new Outcome.NotRead(name, "文件太大，内存不够读完，请拆分后再导入。");
                }
            }
        };
    }
}
