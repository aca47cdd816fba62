package org.zhize.corpus.reader;

/** What became of one file: its words, or the reason why there are none. */
public sealed interface Reading {

    /** The name of the file; inside an archive its path there, after the archive's name and a !. */
    String fileName();

    /** The words of one document. */
    record Read(String fileName, SourceText text) implements Reading {}

    /**
     * A file that cannot be read.
     *
     * @param sentence what is wrong and what to do, in Chinese, for the person who brought the file
     */
    record Refused(String fileName, String sentence) implements Reading {}
}
