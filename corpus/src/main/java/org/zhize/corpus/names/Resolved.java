package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Region;

import java.util.List;

/**
 * What a mention means.
 *
 * @param mention as it stands
 * @param name canonical: 省应急厅 is 省应急管理厅, 应急局 is 应急管理局; a level or region stays where the mention
 *     has one and is never added
 * @param functions empty where only the form is known
 * @param level of the body as far as mention and text tell
 * @param region that the mention itself names, else null
 * @param body the row of the table, null for a body known by its form only
 * @param rule which alias or form fired, for people: {@code ALIAS 应急局}
 */
public record Resolved(
        String mention,
        String name,
        NameKind kind,
        List<String> functions,
        Level level,
        @Nullable Region region,
        @Nullable Body body,
        Form form,
        String rule) {

    public Resolved {
        functions = List.copyOf(functions);
    }

    /** The same body by another name. */
    public Resolved named(String other) {
        return new Resolved(mention, other, kind, functions, level, region, body, form, rule);
    }

    /** The first of its functions, null where only the form is known. */
    public @Nullable String function() {
        return functions.isEmpty() ? null : functions.getFirst();
    }
}
