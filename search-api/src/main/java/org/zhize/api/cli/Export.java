package org.zhize.api.cli;

import org.zhize.api.ledger.Ledger;
import org.zhize.api.ledger.LedgerTable;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.library.Library.Entry;
import org.zhize.graph.duty.Extraction;
import org.zhize.indexer.entry.StoredDocument;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ledgers as files, one a document and format. */
final class Export {

    private static final Pattern NUMBERED = Pattern.compile("([0-9]+)_.*");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Workspace workspace;
    private final Path folder;
    private final List<String> formats;
    private final Set<String> taken = new HashSet<>();

    Export(Workspace workspace, Path folder, List<String> formats) {
        this.workspace = workspace;
        this.folder = folder;
        this.formats = List.copyOf(formats);
    }

    int run() {
        int written = 0;
        try {
            Files.createDirectories(folder);
            for (Entry entry : workspace.library().documents().values()) {
                Extraction extraction = workspace.extraction(entry.id());
                if (extraction != null) {
                    write(Ledger.of(extraction, header(extraction)), name(entry));
                    written++;
                }
            }
        } catch (IOException e) {
            throw new CommandException("无法写入 %s（%s）".formatted(folder, e), e);
        }
        return written;
    }

    private Header header(Extraction extraction) {
        Document document = extraction.document();
        return workspace
                .index()
                .document(document.id())
                .map(StoredDocument::header)
                .orElse(document.header());
    }

    private void write(Ledger ledger, String name) throws IOException {
        for (String format : formats) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(name + "." + format))) {
                switch (format) {
                    case "csv" -> LedgerTable.of(ledger).writeCsv(out);
                    case "xlsx" -> LedgerTable.of(ledger).writeXlsx(out);
                    default -> out.write(MAPPER.writeValueAsBytes(ledger.byItem()));
                }
            }
        }
    }

    // 001_c6cba43265991a68.txt is 001; other names keep their stem; twins get the document's id.
    private String name(Entry entry) {
        String file = entry.fileName().replaceAll("[\\\\/:*?\"<>|!\\p{Cntrl}]", "_");
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        Matcher numbered = NUMBERED.matcher(stem);
        String name = numbered.matches() ? numbered.group(1) : stem;
        return taken.add(name) ? name : name + "-" + entry.id();
    }
}
