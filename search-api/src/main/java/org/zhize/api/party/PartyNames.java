package org.zhize.api.party;

import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Succession;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names under which a body asked for by any of its names may stand in the corpus. */
public final class PartyNames {

    private final Names names = Names.standard();

    /** A name to look for, and in Chinese why it is the body that was asked for. */
    public record Reading(String name, String why) {}

    /** Own names at every level first, then those of the bodies that took the work over. */
    public List<Reading> of(String asked) {
        Map<String, String> found = new LinkedHashMap<>();
        List<Body> bodies = names.named(asked).stream().map(Name::body).distinct().toList();
        for (Body body : bodies) {
            for (String name : body.names().values()) {
                found.putIfAbsent(name, "“%s”即%s".formatted(asked, name));
            }
        }
        for (Body body : bodies) {
            for (Succession succession : names.successorsOf(body)) {
                names.body(succession.to())
                        .ifPresent(
                                later ->
                                        later.names()
                                                .values()
                                                .forEach(
                                                        name ->
                                                                found.putIfAbsent(
                                                                        name,
                                                                        why(
                                                                                asked,
                                                                                name,
                                                                                succession))));
            }
        }
        List<Reading> readings = new ArrayList<>();
        found.forEach((name, why) -> readings.add(new Reading(name, why)));
        return readings;
    }

    private static String why(String asked, String name, Succession succession) {
        return "“%s”的职能（%s）自 %d 年划入%s"
                .formatted(asked, succession.scope(), succession.on().getYear(), name);
    }
}
