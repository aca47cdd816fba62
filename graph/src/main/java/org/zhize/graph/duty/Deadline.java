package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

import java.time.LocalDate;

/**
 * By when.
 *
 * @param date last day; null for a start only, a relative or a vague one
 * @param from first day, else null
 * @param relative the event and time it is counted from (事故结案后1年内), else null
 * @param vague true for words that set no day (及时, 限期, 长期): listed, never dated
 */
public record Deadline(
        String mention,
        Span span,
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        @Nullable String relative,
        boolean vague) {}
