package org.zhize.api.reading;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

import org.zhize.corpus.citation.Edition;
import org.zhize.corpus.document.Address;
import org.zhize.corpus.document.Block;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.document.Provision;
import org.zhize.corpus.document.Section;
import org.zhize.corpus.document.Table;
import org.zhize.corpus.text.Span;
import org.zhize.graph.duty.Extraction;

import tools.jackson.databind.json.JsonMapper;

/** Extractions as JSON, for the disk only: short, complete, and read back as the same records. */
final class ExtractionJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withIsGetterVisibility(Visibility.NONE)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withFieldVisibility(Visibility.ANY))
                    .changeDefaultPropertyInclusion(
                            v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addMixIn(Block.class, BlockShape.class)
                    .addMixIn(Span.class, SpanShape.class)
                    .addMixIn(Address.class, AddressShape.class)
                    .addMixIn(DocumentId.class, DocumentIdShape.class)
                    .build();

    private ExtractionJson() {}

    static byte[] write(Extraction extraction) {
        return MAPPER.writeValueAsBytes(extraction);
    }

    static byte[] write(Edition edition) {
        return MAPPER.writeValueAsBytes(edition);
    }

    static Edition readEdition(byte[] json) {
        return MAPPER.readValue(json, Edition.class);
    }

    static Extraction read(byte[] json) {
        return MAPPER.readValue(json, Extraction.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Section.class, name = "section"),
        @JsonSubTypes.Type(value = Provision.class, name = "provision"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    private interface BlockShape {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private abstract static class SpanShape {}

    @JsonAutoDetect(fieldVisibility = Visibility.NONE)
    private abstract static class AddressShape {
        @JsonCreator
        static Address parse(String value) {
            return Address.parse(value);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    @JsonAutoDetect(fieldVisibility = Visibility.NONE)
    private abstract static class DocumentIdShape {
        // The constructor: DocumentId.of makes an id of a title.
        @JsonCreator
        @SuppressWarnings("UnusedVariable")
        DocumentIdShape(String value) {}

        @Override
        @JsonValue
        public abstract String toString();
    }
}
