package org.zhize.corpus.reader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A zip file in memory, with limits against bombs. Names without a UTF-8 flag are read as GBK, as
 * Chinese systems write them.
 */
final class ZipArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 10_000;
    private static final int SMALL = 10 << 20; // below it the ratio does not matter
    private static final int MOST_RATIO = 300; // honest XML reaches some 50

    private static final String DAMAGED = "压缩包或文档已损坏，打不开。请重新下载或另存后再导入。";
    private static final String BOMB = "文件解压后过大，可能是恶意构造的压缩包，已拒绝读取。";

    private final ZipFile zip;
    private final Unpacking unpacking;

    private ZipArchive(ZipFile zip, Unpacking unpacking) {
        this.zip = zip;
        this.unpacking = unpacking;
    }

    static ZipArchive open(byte[] bytes, Unpacking unpacking) throws Refusal {
        try {
            ZipFile zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .setCharset(Charset.forName("GB18030"))
                            .get();
            ZipArchive archive = new ZipArchive(zip, unpacking);
            if (archive.entries().size() > MOST_ENTRIES) {
                zip.close();
                throw new Refusal("压缩包里的文件超过 " + MOST_ENTRIES + " 个，请拆分后再导入。");
            }
            return archive;
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            throw new Refusal(DAMAGED, e);
        }
    }

    /** The entries that are files, in the order of the archive. */
    List<ZipArchiveEntry> entries() {
        List<ZipArchiveEntry> files = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        return files;
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry exact = zip.getEntry(path);
        if (exact != null) {
            return exact;
        }
        return entries().stream()
                .filter(e -> e.getName().replace('\\', '/').equalsIgnoreCase(path))
                .findFirst()
                .orElse(null);
    }

    /** The content of an entry; null if there is none of this name. */
    byte @Nullable [] read(String name) throws Refusal {
        ZipArchiveEntry entry = entry(name);
        return entry == null ? null : read(entry);
    }

    byte[] read(ZipArchiveEntry entry) throws Refusal {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("压缩包加了密码，请去掉密码后再导入。");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            long most = Math.min(Readers.MOST_BYTES, unpacking.left());
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                boolean steep =
                        out.size() > SMALL
                                && out.size() / MOST_RATIO > Math.max(1, entry.getCompressedSize());
                if (out.size() > most || steep) {
                    unpacking.spend(out.size());
                    throw new Refusal(BOMB);
                }
            }
            unpacking.spend(out.size());
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(DAMAGED, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("a zip file in memory cannot fail to close", e);
        }
    }
}
