package org.zhize.api.answer;

import org.springframework.stereotype.Component;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Resolved;
import org.zhize.corpus.names.Succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** What a body is called now, and what it was called before. */
@Component
class NameAnswers {

    private final Names names = Names.standard();

    /** The bodies that are called so. */
    List<Body> bodies(String asked) {
        List<Body> named = names.named(asked).stream().map(Name::body).distinct().toList();
        if (!named.isEmpty()) {
            return named;
        }
        return names.resolve(asked, new org.zhize.corpus.names.Scope(Region.NATION, null, false))
                .map(Resolved::body)
                .map(List::of)
                .orElse(List.of());
    }

    Found now(Question question) {
        String asked = question.party() == null ? question.topic() : question.party();
        List<Body> bodies = bodies(asked);
        List<Answer.Item> items = new ArrayList<>();
        for (Body body : bodies) {
            List<Succession> successions = names.successorsOf(body);
            if (successions.isEmpty() && body.until() == null) {
                items.add(
                        nameItem(
                                "“%s”即%s，现在仍用这个名称".formatted(asked, all(body)),
                                body,
                                body.source()));
            }
            for (Succession succession : successions) {
                names.body(succession.to())
                        .ifPresent(
                                later ->
                                        items.add(
                                                nameItem(
                                                        "“%s”（%s）的职能（%s）自 %d 年起划入%s"
                                                                .formatted(
                                                                        asked,
                                                                        all(body),
                                                                        succession.scope(),
                                                                        succession.on().getYear(),
                                                                        all(later)),
                                                        later,
                                                        succession.basis())));
            }
        }
        return items.isEmpty()
                ? Found.nothing("名称表里没有“%s”，不能说它现在叫什么。".formatted(asked))
                : Found.of(items);
    }

    /** What a body was called before, and whose work it took over. */
    Found before(Question question) {
        String asked = question.party() == null ? question.topic() : question.party();
        List<Answer.Item> items = new ArrayList<>();
        for (Body body : bodies(asked)) {
            names.predecessorsOf(body).stream()
                    .sorted(
                            Comparator.comparing((Succession s) -> !s.whole())
                                    .thenComparing(Succession::on))
                    .forEach(
                            s ->
                                    names.body(s.from())
                                            .ifPresent(
                                                    earlier ->
                                                            items.add(
                                                                    nameItem(
                                                                            before(
                                                                                    asked, body,
                                                                                    earlier, s),
                                                                            earlier,
                                                                            s.basis()))));
        }
        return items.isEmpty()
                ? Found.nothing("名称表里没有“%s”以前的名称。".formatted(asked))
                : Found.of(items);
    }

    private static String before(String asked, Body body, Body earlier, Succession succession) {
        return "“%s”（%s）承接了%s的职能（%s），自 %d 年起"
                .formatted(
                        asked,
                        all(body),
                        all(earlier),
                        succession.scope(),
                        succession.on().getYear());
    }

    private static String all(Body body) {
        return String.join("、", new LinkedHashSet<>(body.names().values()));
    }

    private static Answer.Item nameItem(String words, Body body, String basis) {
        List<Answer.PartyInRole> parties = new ArrayList<>();
        for (String name : new LinkedHashSet<>(body.names().values())) {
            parties.add(new Answer.PartyInRole(body.id(), name, null, null, false, null));
        }
        return new Answer.Item(
                words + "。依据：" + basis, parties, null, null, List.of(), null, 1, null);
    }
}
