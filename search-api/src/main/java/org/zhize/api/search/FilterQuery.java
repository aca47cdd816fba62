package org.zhize.api.search;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import org.zhize.api.web.BadRequest;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Regions;
import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.Role;
import org.zhize.indexer.query.Filters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filters of the calls, as they stand in a URL. Several values of one filter are parted by
 * commas or given several times.
 *
 * @param region a path parted by {@code /}, such as 山西省/吕梁市, or the name of one region
 * @param year in which a document may have been issued, for from and to
 * @param from first day by which a document may have been issued
 */
public record FilterQuery(
        @Nullable List<String> rank,
        @Nullable List<String> kind,
        @Nullable String region,
        @Nullable List<String> issuer,
        @Nullable List<String> function,
        @Nullable List<String> party,
        @Nullable List<String> role,
        @Nullable List<String> dutyKind,
        @Nullable List<String> status,
        @Nullable Integer year,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueTo,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @BindParam("inForceOn")
                @Nullable LocalDate inForceOn) {

    /** For calls whose own kind is that of a duty, and that ask no kind of document. */
    public FilterQuery ofDuties(@Nullable List<String> kinds) {
        return new FilterQuery(
                rank, null, region, issuer, function, party, role, kinds, status, year, from, to,
                dueFrom, dueTo, inForceOn);
    }

    /** Only duties that are due from the first to the last of these days. */
    public FilterQuery due(LocalDate first, LocalDate last) {
        return new FilterQuery(
                rank, kind, region, issuer, function, party, role, dutyKind, status, year, from, to,
                first, last, inForceOn);
    }

    /** Only duties of this body. */
    public FilterQuery heldBy(String partyId) {
        return new FilterQuery(
                rank,
                kind,
                region,
                issuer,
                function,
                List.of(partyId),
                role,
                dutyKind,
                status,
                year,
                from,
                to,
                dueFrom,
                dueTo,
                inForceOn);
    }

    /**
     * As the index takes them; a value that is none is a {@link BadRequest} naming those it knows.
     */
    public Filters filters() {
        return Filters.builder()
                .ranks(constants("rank", rank, Rank.values()))
                .kinds(words(kind))
                .region(path(region))
                .issuers(words(issuer))
                .functions(words(function))
                .parties(words(party))
                .roles(names("role", role, Role.values()))
                .dutyKinds(names("dutyKind", dutyKind, DutyKind.values()))
                .statuses(constants("status", status, Status.values()))
                .from(from == null && year != null ? LocalDate.of(checked(year), 1, 1) : from)
                .to(to == null && year != null ? LocalDate.of(checked(year), 12, 31) : to)
                .dueFrom(dueFrom)
                .dueTo(dueTo)
                .inForceOn(inForceOn)
                .build();
    }

    private static int checked(int year) {
        if (year < 1000 || year > 9999) {
            throw new BadRequest("参数 year 的值“%d”不对；请写四位的年份".formatted(year));
        }
        return year;
    }

    // 青岛市 alone is 山东省/青岛市; a name that several regions share, or none, is taken as it is.
    private static List<String> path(@Nullable String region) {
        if (region == null) {
            return List.of();
        }
        List<String> path =
                Arrays.stream(region.split("/"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
        if (path.size() != 1) {
            return path;
        }
        Regions regions = Names.standard().regions();
        List<Region> named = regions.named(path.getFirst());
        if (named.isEmpty()) {
            named = regions.called(path.getFirst());
        }
        return named.size() == 1 ? named.getFirst().path() : path;
    }

    /** Of every region; for those who then keep what holds in {@link #regionPath()}. */
    public FilterQuery everywhere() {
        return new FilterQuery(
                rank, kind, null, issuer, function, party, role, dutyKind, status, year, from, to,
                dueFrom, dueTo, inForceOn);
    }

    /** The region asked for, from the province down; empty where none is. */
    public List<String> regionPath() {
        return path(region);
    }

    private static Set<String> words(@Nullable List<String> values) {
        if (values == null) {
            return Set.of();
        }
        return values.stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> Set<String> names(
            String filter, @Nullable List<String> values, E[] known) {
        return constants(filter, values, known).stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> Set<E> constants(
            String filter, @Nullable List<String> values, E[] known) {
        Set<E> found = new LinkedHashSet<>();
        for (String value : words(values)) {
            found.add(
                    Arrays.stream(known)
                            .filter(k -> k.name().equalsIgnoreCase(value))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new BadRequest(
                                                    "参数 %s 的值“%s”不对；可用 %s"
                                                            .formatted(
                                                                    filter,
                                                                    value,
                                                                    Arrays.toString(known)))));
        }
        return found;
    }
}
