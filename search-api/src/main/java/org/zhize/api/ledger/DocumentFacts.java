package org.zhize.api.ledger;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Header;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A document in a line: what stands above its text, and beside everything taken from it. */
public record DocumentFacts(
        String id,
        String title,
        @Nullable String carrierTitle,
        @Nullable String part,
        String fileName,
        @Nullable String documentNumber,
        List<String> issuers,
        @Nullable LocalDate issued,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        @Nullable LocalDate repealed,
        List<String> region,
        String rank,
        String rankLabel,
        @Nullable String kind,
        String status,
        String statusLabel,
        List<String> addressees,
        @Nullable String period,
        Set<String> inferred) {

    /**
     * @param header with the status that other documents give it
     */
    public static DocumentFacts of(String id, String fileName, Header header) {
        return new DocumentFacts(
                id,
                header.title(),
                header.carrierTitle(),
                header.part(),
                fileName,
                header.documentNumber(),
                header.issuers(),
                header.issued(),
                header.promulgated(),
                header.effective(),
                header.repealed(),
                header.region().path(),
                header.rank().name(),
                header.rank().label(),
                header.kind(),
                header.status().name(),
                header.status().label(),
                header.addressees(),
                header.period(),
                header.inferred());
    }
}
