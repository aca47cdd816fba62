package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One document as rows of parameters, property by property; absent values have no key. */
final class Rows {
    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    /** A piece has about so many nodes and edges. */
    static final int PIECE = 250;

    private final Extraction extraction;
    private final Document document;
    private final String id;
    private final Set<String> provisions = new LinkedHashSet<>();
    private final Set<String> duties = new HashSet<>();
    private final Map<String, Map<String, Object>> provisionRows = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> dutiesOf = new HashMap<>();
    private final List<Map<String, Object>> penaltyRows = new ArrayList<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Set<String>> mentions = new HashMap<>();

    Rows(Extraction extraction) {
        this.extraction = extraction;
        this.document = extraction.document();
        this.id = document.id().value();
        document.provisions().forEach(this::add);
        List<Duty> all = extraction.duties();
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i), i);
        }
    }

    Extraction extraction() {
        return extraction;
    }

    String id() {
        return id;
    }

    /** The provisions with their duties and holders, in pieces of some size. */
    List<Map<String, Object>> pieces() {
        List<Map<String, Object>> pieces = new ArrayList<>();
        List<Map<String, Object>> piece = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, Map<String, Object>> provision : provisionRows.entrySet()) {
            List<Map<String, Object>> its = dutiesOf.getOrDefault(provision.getKey(), List.of());
            provision.getValue().put("duties", its);
            piece.add(provision.getValue());
            // A duty has one or two holders.
            size += 1 + 2 * its.size();
            if (size >= PIECE) {
                pieces.add(Map.of("document", id, "provisions", List.copyOf(piece)));
                piece.clear();
                size = 0;
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(Map.of("document", id, "provisions", List.copyOf(piece)));
        }
        return pieces;
    }

    List<Map<String, Object>> penalties() {
        return penaltyRows;
    }

    Map<String, Party> parties() {
        return parties;
    }

    Map<String, Set<String>> mentions() {
        return mentions;
    }

    /** How much there is to write. */
    int size() {
        return provisionRows.size() + 2 * duties.size() + extraction.citations().size();
    }

    Map<String, Object> document() {
        Header header = document.header();
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("title", Clip.to(Clip.TITLE, header.title()));
        put(row, "part", Clip.orNull(Clip.TITLE, header.part()));
        put(row, "carrier", Clip.orNull(Clip.TITLE, header.carrierTitle()));
        put(row, "number", Clip.orNull(Clip.MENTION, header.documentNumber()));
        row.put("rank", header.rank().name());
        put(row, "kind", Clip.orNull(Clip.MENTION, header.kind()));
        row.put("status", header.status().name());
        row.put("region", Clip.path(header.region().path()));
        put(row, "date", header.versionDate());
        put(row, "effective", header.effective());
        put(row, "repealed", header.repealed());
        put(row, "titleRef", Refs.title(header.title()));
        put(row, "carrierRef", Refs.title(header.carrierTitle()));
        put(row, "fullRef", fullTitle(header));
        put(row, "numberRef", Refs.number(header.documentNumber()));
        return row;
    }

    // Plans print 关于…的意见 under the name of the issuer; those who cite put the issuer before it.
    private static @Nullable String fullTitle(Header header) {
        return header.title().startsWith("关于") && !header.issuers().isEmpty()
                ? Refs.title(header.issuers().getFirst() + header.title())
                : null;
    }

    private void add(Provision provision) {
        String address = provision.address().toString();
        if (!provisions.add(address)) {
            return;
        }
        Map<String, Object> row = new HashMap<>();
        row.put("id", address);
        row.put("n", provisions.size());
        row.put("path", Clip.path(provision.path()));
        Span heading = provision.heading();
        put(row, "heading", heading == null ? null : words(heading));
        provisionRows.put(address, row);
    }

    private String words(Span span) {
        int end = Math.min(span.end(), span.start() + Clip.MENTION + 1);
        return Clip.to(Clip.MENTION, new Span(span.start(), end).of(document.text()));
    }

    /** The provision that an address lies in, or null where the document has none such. */
    @Nullable String provisionOf(Address address) {
        for (String known = address.toString();
                ;
                known = known.substring(0, known.lastIndexOf('.'))) {
            if (provisions.contains(known)) {
                return known;
            }
            if (known.indexOf('.') < 0) {
                return null;
            }
        }
    }

    private void add(Duty duty, int n) {
        String provision = provisionOf(duty.evidence().provision());
        if (provision == null || !duties.add(duty.id())) {
            // A mistake of whoever reads duties; the rest of the document is not lost for it.
            LOG.warn("{} is not written: its place or id is not its own.", duty.id());
            return;
        }
        Map<String, Object> row = new HashMap<>();
        row.put("id", duty.id());
        row.put("n", n);
        row.put("path", Clip.path(duty.path()));
        put(row, "title", Clip.orNull(Clip.TITLE, duty.title()));
        row.put("statement", Clip.to(Clip.STATEMENT, duty.statement()));
        List<LocalDate> due =
                duty.deadlines().stream()
                        .map(Deadline::date)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        if (!due.isEmpty()) {
            row.put("due", due.getFirst());
        }
        if (due.size() > 1) {
            row.put("dues", due);
        }
        row.put("kind", duty.kind().name());
        row.put("holders", holders(duty));
        dutiesOf.computeIfAbsent(provision, _ -> new ArrayList<>()).add(row);
        duty.penalties().forEach(penalty -> add(duty, penalty));
    }

    private List<Map<String, Object>> holders(Duty duty) {
        List<Map<String, Object>> holders = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Holding holding : duty.holdings()) {
            Party party = holding.party();
            if (!seen.add(List.of(party.id(), holding.role()))) {
                continue;
            }
            parties.putIfAbsent(party.id(), party);
            String mention = Clip.to(Clip.MENTION, holding.mention());
            mentions.computeIfAbsent(party.id(), _ -> new LinkedHashSet<>()).add(mention);
            Map<String, Object> holder = new HashMap<>();
            holder.put("party", party.id());
            holder.put("n", seen.size());
            holder.put("role", holding.role().name());
            holder.put("mention", mention);
            if (holding.inherited()) {
                holder.put("inherited", true);
                put(holder, "from", Clip.orNull(Clip.MENTION, holding.from()));
            }
            holders.add(holder);
        }
        return holders;
    }

    private void add(Duty duty, Penalty penalty) {
        String provision =
                penalty.provision().document().equals(document.id())
                        ? provisionOf(penalty.provision())
                        : penalty.provision().toString();
        if (provision != null) {
            penaltyRows.add(
                    Map.of(
                            "provision", provision,
                            "duty", duty.id(),
                            "explicit", penalty.explicit(),
                            "score", penalty.score()));
        }
    }

    static void put(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }
}
