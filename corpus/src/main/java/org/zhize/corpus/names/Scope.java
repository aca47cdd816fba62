package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;

import java.time.LocalDate;

/**
 * The text that a mention stands in.
 *
 * @param region of the document; may be unknown though its level is told by the text (我县)
 * @param level of the body that speaks
 * @param date of the document, null where unknown: then names of today come first
 * @param multiLevel true for laws and for documents that speak to bodies of several levels: X部门
 *     then stays a wording
 */
public record Scope(Region region, Level level, @Nullable LocalDate date, boolean multiLevel) {

    public Scope(Region region, @Nullable LocalDate date, boolean multiLevel) {
        this(region, Level.of(region), date, multiLevel);
    }
}
