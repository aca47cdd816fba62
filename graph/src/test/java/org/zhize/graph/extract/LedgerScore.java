package org.zhize.graph.extract;

import org.zhize.corpus.DocumentParser;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.reader.Readers;
import org.zhize.corpus.reader.Reading;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Recurrence;
import org.zhize.graph.duty.Target;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the ledger of each file into a folder, in the shape of the contract, for {@code
 * score_ledger.py}: OUT FILE… . The name of a ledger is what stands before the first _ of the file
 * name.
 */
public final class LedgerScore {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LedgerScore() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String name = file.getFileName().toString();
            String base = name.replaceFirst("[_.].*$", "");
            List<Document> documents = documents(file);
            if (documents.isEmpty()) {
                System.err.println("not read: " + file);
                continue;
            }
            Files.writeString(out.resolve(base + ".json"), ledger(documents.getFirst()));
        }
    }

    /** The documents in a file; more than one for an archive. */
    static List<Document> documents(Path file) {
        List<Document> documents = new ArrayList<>();
        for (Reading reading : Readers.read(file)) {
            if (reading instanceof Reading.Read read) {
                documents.add(new DocumentParser().parse(read.text(), read.fileName()));
            }
        }
        return documents;
    }

    static String ledger(Document document) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("document").put("title", document.header().title());
        ArrayNode entries = root.putArray("entries");
        for (Duty duty : Ledgers.of(DutyExtractor.standard().extract(document))) {
            entry(entries.addObject(), duty);
        }
        return JSON.writeValueAsString(root);
    }

    private static void entry(ObjectNode entry, Duty duty) {
        entry.put("id", duty.id()).put("kind", duty.kind().name());
        Duty.item(duty.path()).forEach(entry.putArray("path")::add);
        entry.put("title", duty.title()).put("statement", duty.statement());
        ArrayNode holders = entry.putArray("holders");
        for (Holding h : duty.holdings()) {
            ObjectNode holder = holders.addObject();
            holder.put("mention", h.mention()).put("role", h.role().name());
            holder.put("inherited", h.inherited()).put("from", h.from());
            ObjectNode party = holder.putObject("party");
            party.put("id", h.party().id()).put("name", h.party().name());
            party.put("kind", h.party().kind().name()).put("function", h.party().function());
            h.party().region().forEach(party.putArray("region")::add);
        }
        ArrayNode deadlines = entry.putArray("deadlines");
        for (Deadline d : duty.deadlines()) {
            deadlines
                    .addObject()
                    .put("mention", d.mention())
                    .put("date", d.date() == null ? null : d.date().toString());
        }
        ArrayNode recurrences = entry.putArray("recurrences");
        for (Recurrence r : duty.recurrences()) {
            recurrences
                    .addObject()
                    .put("mention", r.mention())
                    .put("period", r.period().code())
                    .put("times", r.times());
        }
        ArrayNode targets = entry.putArray("targets");
        for (Target t : duty.targets()) {
            targets.addObject()
                    .put("mention", t.mention())
                    .put("metric", t.metric())
                    .put("direction", t.direction().code())
                    .put("value", t.value())
                    .put("unit", t.unit());
        }
        ArrayNode citations = entry.putArray("citations");
        for (Citation c : duty.citations()) {
            citations.addObject().put("mention", c.mention()).put("title", c.title());
        }
        ObjectNode evidence = entry.putObject("evidence");
        evidence.put("provisionId", duty.evidence().provision().toString());
        evidence.put("start", duty.evidence().span().start());
        evidence.put("end", duty.evidence().span().end());
        evidence.put("text", duty.evidence().text());
    }
}
