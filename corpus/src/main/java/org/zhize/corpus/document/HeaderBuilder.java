package org.zhize.corpus.document;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Builds a {@link Header}, whose fields say what is set here; what is not set is unknown. */
public final class HeaderBuilder {

    private final String title;
    private final Rank rank;
    private @Nullable String carrierTitle;
    private @Nullable String part;
    private @Nullable String documentNumber;
    private List<String> issuers = List.of();
    private @Nullable String kind;
    private Region region = Region.NATION;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate promulgated;
    private @Nullable LocalDate amended;
    private @Nullable LocalDate effective;
    private @Nullable LocalDate repealed;
    private @Nullable LocalDate published;
    private Status status = Status.IN_FORCE;
    private List<String> addressees = List.of();
    private @Nullable String period;
    private List<String> replaces = List.of();
    private List<String> amends = List.of();
    private Set<String> inferred = Set.of();

    HeaderBuilder(String title, Rank rank) {
        this.title = title;
        this.rank = rank;
    }

    public HeaderBuilder carrierTitle(@Nullable String value) {
        this.carrierTitle = value;
        return this;
    }

    public HeaderBuilder part(@Nullable String value) {
        this.part = value;
        return this;
    }

    public HeaderBuilder documentNumber(@Nullable String value) {
        this.documentNumber = value;
        return this;
    }

    public HeaderBuilder issuers(List<String> value) {
        this.issuers = value;
        return this;
    }

    public HeaderBuilder kind(@Nullable String value) {
        this.kind = value;
        return this;
    }

    public HeaderBuilder region(Region value) {
        this.region = value;
        return this;
    }

    public HeaderBuilder issued(@Nullable LocalDate value) {
        this.issued = value;
        return this;
    }

    public HeaderBuilder promulgated(@Nullable LocalDate value) {
        this.promulgated = value;
        return this;
    }

    public HeaderBuilder amended(@Nullable LocalDate value) {
        this.amended = value;
        return this;
    }

    public HeaderBuilder effective(@Nullable LocalDate value) {
        this.effective = value;
        return this;
    }

    public HeaderBuilder repealed(@Nullable LocalDate value) {
        this.repealed = value;
        return this;
    }

    public HeaderBuilder published(@Nullable LocalDate value) {
        this.published = value;
        return this;
    }

    public HeaderBuilder status(Status value) {
        this.status = value;
        return this;
    }

    public HeaderBuilder addressees(List<String> value) {
        this.addressees = value;
        return this;
    }

    public HeaderBuilder period(@Nullable String value) {
        this.period = value;
        return this;
    }

    public HeaderBuilder replaces(List<String> value) {
        this.replaces = value;
        return this;
    }

    public HeaderBuilder amends(List<String> value) {
        this.amends = value;
        return this;
    }

    public HeaderBuilder inferred(Set<String> value) {
        this.inferred = value;
        return this;
    }

    public Header build() {
        return new Header(
                title,
                carrierTitle,
                part,
                documentNumber,
                issuers,
                rank,
                kind,
                region,
                issued,
                promulgated,
                amended,
                effective,
                repealed,
                published,
                status,
                addressees,
                period,
                replaces,
                amends,
                inferred);
    }
}
