package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.citation.Citation;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Deadline;
import org.zhize.graph.duty.Duty;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Evidence;
import org.zhize.graph.duty.Extraction;
import org.zhize.graph.duty.Holding;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.duty.Penalty;
import org.zhize.graph.duty.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A document written by a test, as if it had been read. */
final class Paper {
    private static final Span SPAN = new Span(0, 1);

    private final DocumentId id;
    private String title;
    private @Nullable String number;
    private Rank rank = Rank.POLICY_DOCUMENT;
    private Status status = Status.IN_FORCE;
    private List<String> region = List.of();
    private @Nullable LocalDate date;
    private @Nullable LocalDate effective;
    private List<String> replaces = List.of();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Extraction.Cited> citations = new ArrayList<>();
    private final List<Extraction.Definition> definitions = new ArrayList<>();
    private String hash = "1";

    // The duty that is being written.
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Penalty> penalties = new ArrayList<>();

    private Paper(String id, String title) {
        this.id = new DocumentId(id);
        this.title = title;
    }

    static Paper of(String id, String title) {
        return new Paper(id, title);
    }

    /** A law, with its date. */
    static Paper law(String id, String title, String date) {
        Paper law = of(id, title).dated(date);
        law.rank = Rank.LAW;
        return law;
    }

    Paper number(String words) {
        number = words;
        return this;
    }

    Paper region(String... path) {
        region = List.of(path);
        return this;
    }

    Paper dated(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    Paper effective(String day) {
        effective = LocalDate.parse(day);
        return this;
    }

    Paper status(Status some) {
        status = some;
        return this;
    }

    Paper replaces(String... titles) {
        replaces = List.of(titles);
        return this;
    }

    Paper hash(String some) {
        hash = some;
        return this;
    }

    Paper titled(String some) {
        title = some;
        return this;
    }

    /** Begins a provision. */
    Paper at(String local) {
        blocks.add(
                new Provision(address(local), List.of(local), null, null, SPAN, SPAN, List.of()));
        return this;
    }

    Paper held(String name, Role role) {
        return held(name, role, PartyKind.DEPARTMENT, null);
    }

    Paper held(String name, Role role, PartyKind kind, @Nullable String function) {
        holdings.add(
                new Holding(name, SPAN, role, false, null, party(name, kind, function, region)));
        return this;
    }

    Paper calledAs(String mention, String name, Role role) {
        Party party = party(name, PartyKind.DEPARTMENT, null, region);
        holdings.add(new Holding(mention, SPAN, role, true, "前言规则", party));
        return this;
    }

    static String partyId(String name, String... region) {
        return party(name, PartyKind.DEPARTMENT, null, List.of(region)).id();
    }

    private static Party party(
            String name, PartyKind kind, @Nullable String function, List<String> region) {
        return new Party(
                "p" + Refs.hash(kind.name(), String.join("/", region) + "/" + name),
                name,
                kind,
                function,
                region);
    }

    Paper due(String day) {
        deadlines.add(new Deadline(day, SPAN, LocalDate.parse(day), null, null, false));
        return this;
    }

    Paper penalised(String local) {
        penalties.add(new Penalty(address(local), SPAN, true, 1, "罚款", List.of(), null, null));
        return this;
    }

    /** Ends a duty, in the provision begun last. */
    Paper duty(DutyKind kind, @Nullable String heading, String statement) {
        Address provision = blocks.getLast().address();
        duties.add(
                new Duty(
                        provision + "_" + (duties.size() + 1),
                        kind,
                        List.of(provision.local()),
                        heading,
                        null,
                        statement,
                        holdings,
                        deadlines,
                        List.of(),
                        List.of(),
                        List.of(),
                        penalties,
                        new Evidence(provision, SPAN, statement)));
        holdings.clear();
        deadlines.clear();
        penalties.clear();
        return this;
    }

    Paper task(String statement) {
        return duty(DutyKind.TASK, null, statement);
    }

    Paper cites(String cited, @Nullable String article) {
        return cites(cited, null, article, Citation.Relation.CITES);
    }

    Paper implementing(String cited, @Nullable String documentNumber) {
        return cites(cited, documentNumber, null, Citation.Relation.IMPLEMENTS);
    }

    Paper citesOwn(String article) {
        return cite(title, null, article, Citation.Relation.CITES, Citation.Form.RELATIVE);
    }

    private Paper cites(
            String cited,
            @Nullable String documentNumber,
            @Nullable String article,
            Citation.Relation relation) {
        return cite(cited, documentNumber, article, relation, Citation.Form.BRACKETED);
    }

    private Paper cite(
            String cited,
            @Nullable String documentNumber,
            @Nullable String article,
            Citation.Relation relation,
            Citation.Form form) {
        citations.add(
                new Extraction.Cited(
                        blocks.getLast().address(),
                        new Citation(
                                "《" + cited + "》" + (article == null ? "" : article),
                                SPAN,
                                cited,
                                documentNumber,
                                article,
                                null,
                                null,
                                null,
                                form,
                                relation,
                                null,
                                null)));
        return this;
    }

    Paper defines(String collective, String... members) {
        definitions.add(
                new Extraction.Definition(
                        collective,
                        List.of(members),
                        new Evidence(blocks.getLast().address(), SPAN, "统称" + collective)));
        return this;
    }

    private Address address(String local) {
        return new Address(id, local);
    }

    GraphDocument written() {
        Header header =
                Header.of(title, rank)
                        .documentNumber(number)
                        .region(new Region(null, region))
                        .issued(date)
                        .effective(effective)
                        .status(status)
                        .replaces(replaces)
                        .build();
        Document document =
                new Document(
                        id,
                        id + ".txt",
                        "x".repeat(10),
                        header,
                        blocks,
                        List.of(),
                        List.of(),
                        List.of());
        return new GraphDocument(
                new Extraction(document, duties, citations, definitions, List.of()), hash);
    }
}
