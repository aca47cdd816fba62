package org.zhize.corpus.reader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.corpus.reader.Reading.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of every format known here; the format is told by the content, never by the name. Bad
 * input never throws: what cannot be read comes back as {@link Refused}. Safe for many threads.
 */
public final class Readers {

    /** The largest file that is read, in bytes: 200 MB. */
    public static final long MOST_BYTES = 200L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private Readers() {}

    /** One reading for a document, several for an archive, never none. */
    public static List<Reading> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return refused(name, "这是一个文件夹，请选择其中的文件。");
            }
            if (Files.size(file) > MOST_BYTES) {
                return refused(name, "文件超过 200 MB，请拆分后再导入。");
            }
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return refused(name, "文件打不开，请确认它存在并且可以读取。");
        }
    }

    /** The same for a file that is in memory. */
    public static List<Reading> read(String name, byte[] bytes) {
        return read(name, bytes, Unpacking.begin());
    }

    /** The same for a file that may lie in an archive. */
    static List<Reading> read(String name, byte[] bytes, Unpacking unpacking) {
        if (bytes.length > MOST_BYTES) {
            return refused(name, "文件超过 200 MB，请拆分后再导入。");
        }
        if (bytes.length == 0) {
            return refused(name, "文件是空的，没有内容可以导入。");
        }
        try {
            return Sniffer.read(name, bytes, unpacking);
        } catch (Refusal e) {
            return refused(name, e.sentence());
        } catch (RuntimeException | StackOverflowError e) {
            // The libraries throw what they like on damaged files.
            LOG.warn("could not read {}: {}", name, e.toString());
            LOG.debug("thrown by the library", e);
            return refused(name, "文件已损坏或结构异常，读不出来。请用原来的软件打开后另存，再导入。");
        } catch (OutOfMemoryError e) {
            // What it held is free again here, and the other files go on.
            LOG.warn("no memory to read {}", name);
            return refused(name, "文件展开后太大，内存不够读完，请拆分后再导入。");
        }
    }

    private static List<Reading> refused(String name, String sentence) {
        return List.of(new Refused(name, sentence));
    }
}
