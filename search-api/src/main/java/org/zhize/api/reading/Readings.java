package org.zhize.api.reading;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Edition;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.ContentHash;
import org.zhize.graph.duty.Extraction;

import tools.jackson.core.JacksonException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Extractions on disk, one file a document, marked with the hash of the original they were read
 * from. Derived like the index: a file that is missing, torn or of another original is no reading,
 * and the original is read again.
 */
public final class Readings {

    /**
     * Raised when a reading changes shape, or when the same original is read otherwise: files,
     * index entries and graph of an older one are then made anew at the next start.
     */
    private static final int FORMAT = 5;

    private static final String GENERATION = "generation";

    // Laws run to half a million characters; fifty of them open are some 100 MB.
    private static final int KEPT_OPEN = 50;

    private final Path folder;
    private volatile int generation;
    private final Map<DocumentId, Kept> open =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<DocumentId, Kept> eldest) {
                    return size() > KEPT_OPEN;
                }
            };

    private record Kept(ContentHash hash, Extraction extraction) {}

    public Readings(Path folder) {
        this.folder = folder;
        Path file = folder.resolve(GENERATION);
        try {
            generation = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException torn) {
            generation = 1;
        }
    }

    /**
     * Marks what is derived from an original by this format and generation of readings. Index and
     * graph keep it: what bears another stamp is out of step.
     */
    public String stamp(ContentHash hash) {
        return hash + "@" + FORMAT + "." + generation;
    }

    /** Begins a new generation: every reading, and all that was derived from it, is out of step. */
    public synchronized void renew() {
        int next = generation + 1;
        try {
            Files.createDirectories(folder);
            Path beside = folder.resolve(GENERATION + ".part");
            Files.writeString(beside, String.valueOf(next));
            Files.move(
                    beside,
                    folder.resolve(GENERATION),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (open) {
            open.clear();
        }
        generation = next;
    }

    /** Writes beside and renames; a later reading of the same document takes its place. */
    public void put(ContentHash hash, Extraction extraction) {
        DocumentId id = extraction.document().id();
        Path target = path(id);
        try {
            Files.createDirectories(target.getParent());
            // A name of its own: two threads may read the same document at once.
            Path beside = Files.createTempFile(target.getParent(), id.toString(), ".part");
            try {
                Files.write(beside, pack(hash, extraction));
                Files.move(
                        beside,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (open) {
            open.remove(id);
        }
    }

    /** The reading of this document from this original; null where there is none. */
    public @Nullable Extraction find(DocumentId id, ContentHash hash) {
        synchronized (open) {
            Kept kept = open.get(id);
            if (kept != null && kept.hash().equals(hash)) {
                return kept.extraction();
            }
        }
        Extraction extraction = read(id, hash);
        if (extraction != null) {
            synchronized (open) {
                open.put(id, new Kept(hash, extraction));
            }
        }
        return extraction;
    }

    public void remove(DocumentId id) {
        synchronized (open) {
            open.remove(id);
        }
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be cited of it, read without the rest; null where there is no reading. */
    public @Nullable Edition edition(DocumentId id, ContentHash hash) {
        try (DataInputStream in = open(id, hash)) {
            return in == null ? null : ExtractionJson.readEdition(inflated(packed(in)));
        } catch (IOException | JacksonException torn) {
            return null;
        }
    }

    private @Nullable Extraction read(DocumentId id, ContentHash hash) {
        try (DataInputStream in = open(id, hash)) {
            if (in == null) {
                return null;
            }
            packed(in);
            return ExtractionJson.read(inflated(packed(in)));
        } catch (IOException | JacksonException torn) {
            return null;
        }
    }

    private @Nullable DataInputStream open(DocumentId id, ContentHash hash) throws IOException {
        Path file = path(id);
        if (!Files.exists(file)) {
            return null;
        }
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        byte[] mark = mark(hash);
        if (Arrays.equals(mark, in.readNBytes(mark.length))) {
            return in;
        }
        in.close();
        return null;
    }

    private static byte[] packed(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    // The mark, then twice a length and so many packed bytes: the edition, the extraction.
    private byte[] pack(ContentHash hash, Extraction extraction) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(mark(hash));
            add(out, ExtractionJson.write(Edition.of(extraction.document())));
            add(out, ExtractionJson.write(extraction));
        }
        return bytes.toByteArray();
    }

    private static void add(DataOutputStream out, byte[] json) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        // Level 1 packs Chinese JSON to a fifth at 60 MB/s; higher levels gain little.
        Deflater fast = new Deflater(1);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, fast)) {
            deflater.write(json);
        } finally {
            fast.end();
        }
        out.writeInt(packed.size());
        packed.writeTo(out);
    }

    private byte[] mark(ContentHash hash) {
        return ("reading " + stamp(hash) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private Path path(DocumentId id) {
        String name = id.value();
        return folder.resolve(name.length() > 2 ? name.substring(0, 2) : "0").resolve(name);
    }
}
