package org.zhize.indexer;

import java.nio.file.Path;

/** The index was written in another format: it must be built anew from the originals. */
public final class IndexVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexVersionException(Path folder, String found, String expected) {
        super("索引 %s 的格式版本为 %s，本程序需要 %s：请重建索引（reindex）".formatted(folder, found, expected));
    }
}
