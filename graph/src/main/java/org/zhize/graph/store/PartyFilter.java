package org.zhize.graph.store;

import org.jspecify.annotations.Nullable;
import org.zhize.graph.duty.PartyKind;

import java.util.List;
import java.util.Set;

/**
 * Which parties; everything given must hold.
 *
 * @param words part of the name, or of words that a text names it by; empty is any
 * @param names whole names, one of which it must have (old and new names of one body); empty is any
 * @param region names that its region path has; empty is any
 */
public record PartyFilter(
        String words,
        List<String> names,
        @Nullable String function,
        List<String> region,
        Set<PartyKind> kinds) {

    /** Every party. */
    public static final PartyFilter ALL = new PartyFilter("", List.of(), null, List.of(), Set.of());

    public PartyFilter {
        names = List.copyOf(names);
        region = List.copyOf(region);
        kinds = Set.copyOf(kinds);
    }

    public PartyFilter called(String part) {
        return new PartyFilter(part, names, function, region, kinds);
    }

    public PartyFilter named(List<String> some) {
        return new PartyFilter(words, some, function, region, kinds);
    }

    public PartyFilter ofFunction(@Nullable String name) {
        return new PartyFilter(words, names, name, region, kinds);
    }

    public PartyFilter within(List<String> path) {
        return new PartyFilter(words, names, function, path, kinds);
    }

    public PartyFilter ofKind(Set<PartyKind> some) {
        return new PartyFilter(words, names, function, region, some);
    }
}
