package org.zhize.graph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The queries, each in the file of its name: {@code duty-lines.cypher} is {@link #DUTY_LINES}. */
enum Query {
    ABSENT,
    ALIGNMENT_DELETE,
    ALIGNMENT_DONE,
    ALIGNMENT_WRITE,
    CHAIN_EXPAND,
    CHAIN_NODES,
    CHAIN_START,
    CITED_BY_DOCUMENT,
    CITED_BY_PROVISION,
    CITED_COUNTS,
    CITES_DOCUMENT_WRITE,
    CITES_PROVISION_WRITE,
    CLEAR,
    CONTENTS,
    COUNTS,
    DOCUMENT_COMPLETE,
    DOCUMENT_DELETE,
    DOCUMENT_EMPTY,
    DOCUMENT_INCOMPLETE,
    DOCUMENT_KNOWN,
    DOCUMENT_WRITE,
    DUTIES_BY_DOCUMENT,
    DUTIES_BY_MONTH,
    DUTIES_DUE,
    DUTIES_HELD,
    DUTIES_STATED,
    DUTIES_STATED_COUNT,
    DUTY_LINES,
    DUTY_WORDS,
    FORMAT_READ,
    FORMAT_WRITE,
    FUNCTION_WRITE,
    GAPS,
    IMPLEMENTED_PAIRS,
    MATRIX,
    MEMBER_DELETE,
    MEMBER_WRITE,
    PARTIES_FOUND,
    PARTIES_OF_FUNCTION,
    PARTY_LINES,
    PARTY_MENTIONS,
    PARTY_VIEW,
    PARTY_WRITE,
    PEERS,
    PENALTY_WRITE,
    PROVISION_WRITE,
    REFERENCE_ABSENT,
    REFERENCE_CANDIDATES,
    REFERENCE_DELETE,
    REFERENCE_INCOMING,
    REFERENCE_PROVISIONS,
    REGION_IN_WRITE,
    REGION_PART_WRITE,
    REGION_WRITE,
    RELATION_WRITE,
    SCHEMA,
    SUCCESSION_WRITE,
    SWEEP_ABSENT,
    SWEEP_FUNCTIONS,
    SWEEP_PARTIES,
    SWEEP_REGIONS,
    TOUCHED_PARTIES,
    UNALIGNED_PAIRS;

    private final String text = load(fileName());

    String text() {
        return text;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher";
    }

    /** The statements of a file that has several, for what the server takes one by one. */
    List<String> statements() {
        return Arrays.stream(text.split(";\\s*\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String load(String file) {
        try (InputStream in = Query.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no query " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
