package org.zhize.api.party;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhize.api.load.GraphSync;
import org.zhize.api.party.PartyNames.Reading;
import org.zhize.api.web.PageOf;
import org.zhize.api.web.Paging;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.store.PartyFilter;
import org.zhize.graph.store.PartyLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds bodies by any of their names. */
@Component
public class Parties {

    // Names lead to few bodies; beyond this the words were too common to be a name.
    private static final int MOST_BY_NAME = 500;

    private final GraphLink link;
    private final IndexedParties indexed;
    private final GraphSync sync;
    private final PartyNames names = new PartyNames();

    Parties(GraphLink link, IndexedParties indexed, GraphSync sync) {
        this.sync = sync;
        this.link = link;
        this.indexed = indexed;
    }

    /** Those with a name that the asked one means first, then those whose name has the words. */
    public PageOf<PartyAnswer> find(
            String asked, @Nullable String function, @Nullable String region, Paging paging)
            throws GraphDown {
        PartyFilter filter =
                PartyFilter.ALL
                        .ofFunction(function == null || function.isBlank() ? null : function)
                        .within(path(region));
        String name = asked.strip();
        if (name.isEmpty()) {
            return all(filter, paging);
        }
        Map<String, PartyAnswer> found = new LinkedHashMap<>();
        List<Reading> readings = names.of(name);
        try {
            if (!readings.isEmpty()) {
                PartyFilter named = filter.named(readings.stream().map(Reading::name).toList());
                add(found, ask(named), name, readings);
            }
            add(found, ask(filter.called(name)), name, readings);
            if (!sync.state().inStep()) {
                // The index already knows what was loaded a moment ago.
                add(found, indexed.named(name, readings, filter), name, readings);
            }
        } catch (GraphDown away) {
            add(found, indexed.named(name, readings, filter), name, readings);
        }
        return PageOf.cut(new ArrayList<>(found.values()), paging);
    }

    private PageOf<PartyAnswer> all(PartyFilter filter, Paging paging) throws GraphDown {
        try {
            var page = link.ask(store -> store.parties(filter, paging.page(), paging.size()));
            return new PageOf<>(
                    page.total(),
                    page.page(),
                    page.size(),
                    page.items().stream().map(l -> PartyAnswer.of(l, null, null)).toList());
        } catch (GraphDown away) {
            throw new GraphDown(away.sentence() + "；没有图时请输入名称查找，不能列出全部责任主体");
        }
    }

    private List<PartyLine> ask(PartyFilter filter) throws GraphDown {
        return link.ask(store -> store.parties(filter, 0, MOST_BY_NAME)).items();
    }

    private static void add(
            Map<String, PartyAnswer> found,
            List<PartyLine> lines,
            String asked,
            List<Reading> readings) {
        for (PartyLine line : lines) {
            String own = line.party().name();
            String why =
                    readings.stream()
                            .filter(r -> r.name().equals(own))
                            .map(Reading::why)
                            .findFirst()
                            .orElse(null);
            found.putIfAbsent(
                    line.party().id(), PartyAnswer.of(line, own.equals(asked) ? null : asked, why));
        }
    }

    private static List<String> path(@Nullable String region) {
        return region == null || region.isBlank()
                ? List.of()
                : Arrays.stream(region.split("/")).map(String::strip).toList();
    }
}
