package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.text.Span;

/**
 * A party holds a duty in a role.
 *
 * @param mention the words that name it, as they stand
 * @param span where they stand in the source
 * @param inherited true where the words are not those of the duty itself
 * @param from where an inherited holder was taken from (heading, 上文, 表格责任栏, 前言规则), shown to the
 *     user; null if not inherited
 */
public record Holding(
        String mention,
        Span span,
        Role role,
        boolean inherited,
        @Nullable String from,
        Party party) {}
