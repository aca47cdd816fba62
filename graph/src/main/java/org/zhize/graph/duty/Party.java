package org.zhize.graph.duty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Whoever can hold a duty: one body, whatever it is called. Same name in another region is another
 * party.
 *
 * @param id stable, letters and digits, derived from name, kind and region
 * @param name canonical name without a region that the text does not say: 应急管理局, 县安全生产委员会办公室
 * @param function what all bodies of one line do (应急管理), null where it is not known
 * @param region path from the province down; empty where the text does not fix it (a law)
 */
public record Party(
        String id, String name, PartyKind kind, @Nullable String function, List<String> region) {

    public Party {
        region = List.copyOf(region);
    }
}
