package org.zhize.corpus.structure;

import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Document.Chrome;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;
import org.zhize.corpus.reader.SourceText;
import org.zhize.corpus.text.Span;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Source texts for tests of structure, without the readers of formats. */
final class Sources {

    private Sources() {}

    /** Lines as they are; {@code #} marks a heading, a comment is chrome, as in Markdown. */
    static SourceText of(String text) {
        List<SourceText.Line> lines = new ArrayList<>();
        List<Chrome> chrome = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int level = 0;
            while (level < line.length() && level < 6 && line.charAt(level) == '#') {
                level++;
            }
            boolean heading = level > 0 && level < line.length() && line.charAt(level) == ' ';
            int skip = heading ? level + 1 : 0;
            if (line.startsWith("<!--")) {
                chrome.add(new Chrome(new Span(at, at + line.length()), "comment"));
                skip = line.length();
            } else if (heading) {
                chrome.add(new Chrome(new Span(at, at + skip), "heading mark"));
            }
            lines.add(
                    new SourceText.Line(
                            new Span(at + skip, at + line.length()), heading ? level : 0));
            at += line.length() + 1;
        }
        return new SourceText(
                text, lines, List.of(), chrome, SourceText.Format.TEXT, "UTF-8", List.of());
    }

    static Document parse(String text) {
        return StructureParser.parse(of(text), "test.txt");
    }

    /** As a user's file is read. */
    static Document parse(Path file) {
        return switch (Readers.read(file).getFirst()) {
            case Reading.Read(String name, SourceText source) ->
                    StructureParser.parse(source, name);
            case Reading.Refused(String name, String sentence) ->
                    throw new IllegalArgumentException(name + ": " + sentence);
        };
    }
}
