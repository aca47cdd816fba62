package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Rank;
import org.zhize.corpus.document.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A document that a reference may mean.
 *
 * @param date from which it speaks: effective, but not before the day of this version
 */
record Candidate(
        String id,
        String title,
        @Nullable String titleRef,
        @Nullable String carrierRef,
        @Nullable String fullRef,
        @Nullable String numberRef,
        Rank rank,
        Status status,
        List<String> region,
        @Nullable LocalDate date) {

    List<String> refs() {
        return Stream.of(titleRef, carrierRef, fullRef, numberRef)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean isCalled(@Nullable String ref) {
        return ref != null
                && (ref.equals(titleRef) || ref.equals(carrierRef) || ref.equals(fullRef));
    }

    /**
     * Whether a text of that region may mean this document by its bare title. Every county has its
     * 关于做好安全生产工作的通知: one means one's own or one from above, or says whose it is.
     */
    boolean isWithinSight(List<String> from) {
        return region.isEmpty()
                || from.isEmpty()
                || from.containsAll(region)
                || region.containsAll(from)
                || title.contains(stem(region.getLast()));
    }

    private static String stem(String name) {
        return name.length() > 2 && "省市县区旗".indexOf(name.charAt(name.length() - 1)) >= 0
                ? name.substring(0, name.length() - 1)
                : name;
    }

    /** A number and a title that are at odds mean two documents; laws change their numbers. */
    boolean mayHaveNumber(@Nullable String wanted) {
        return wanted == null || numberRef == null || wanted.equals(numberRef) || rank.isNorm();
    }
}
