package org.zhize.api.party;

import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Succession;
import org.zhize.graph.duty.Party;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of a body over time, by the tables of names: what it is called besides, where its work
 * came from, what became of it. Stands without the graph, which knows only bodies that texts name.
 *
 * @param others its other names and clear short forms
 * @param before whose work it took over, earliest first
 * @param after who took over its own
 */
public record Formerly(List<String> others, List<Step> before, List<Step> after) {

    private static final Formerly UNKNOWN = new Formerly(List.of(), List.of(), List.of());

    /**
     * A piece of work that went over.
     *
     * @param name of the other body at the same level
     * @param scope 全部, or the part that went over
     */
    public record Step(String name, int year, String scope, String basis) {}

    static Formerly of(Names names, Party party) {
        Optional<Body> known =
                names.named(party.name()).stream()
                        .filter(n -> n.form() == Form.FULL || n.form() == Form.VARIANT)
                        .map(Name::body)
                        .findFirst();
        if (known.isEmpty()) {
            return UNKNOWN;
        }
        Level level = level(party);
        return new Formerly(
                names.surfacesOf(known.get()).stream()
                        .filter(n -> n.form() == Form.VARIANT || n.form() == Form.ALIAS)
                        .filter(n -> n.level() == level)
                        .map(Name::surface)
                        .distinct()
                        .limit(6)
                        .toList(),
                names.predecessorsOf(known.get()).stream()
                        .sorted(Comparator.comparing(Succession::on))
                        .flatMap(s -> step(names, s.from(), s, level).stream())
                        .toList(),
                names.successorsOf(known.get()).stream()
                        .flatMap(s -> step(names, s.to(), s, level).stream())
                        .toList());
    }

    private static Optional<Step> step(
            Names names, String other, Succession succession, Level level) {
        return names.body(other)
                .map(
                        body ->
                                new Step(
                                        body.name(level),
                                        succession.on().getYear(),
                                        succession.scope(),
                                        succession.basis()));
    }

    private static Level level(Party party) {
        Level[] levels = Level.values();
        return levels[Math.min(party.region().size(), levels.length - 1)];
    }
}
