package org.zhize.api.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.zhize.api.load.GraphSync;
import org.zhize.api.workspace.GraphDown;
import org.zhize.api.workspace.GraphLink;
import org.zhize.graph.store.DutyStore;

/** The part {@code graph}: whether it answers now, and whether it holds all of the library. */
@Component("graph")
class GraphHealth implements HealthIndicator {

    private final GraphLink link;
    private final GraphSync sync;

    GraphHealth(GraphLink link, GraphSync sync) {
        this.link = link;
        this.sync = sync;
    }

    @Override
    public Health health() {
        try {
            var counts = link.ask(DutyStore::counts);
            return Health.up()
                    .withDetail("documents", counts.documents())
                    .withDetail("provisions", counts.provisions())
                    .withDetail("duties", counts.duties())
                    .withDetail("inStep", sync.state().inStep())
                    .withDetail("behind", sync.state().behind())
                    .build();
        } catch (GraphDown e) {
            return Health.status(PartsAggregator.DEGRADED)
                    .withDetail("problem", e.sentence())
                    .build();
        }
    }
}
