package org.zhize.api.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.zhize.api.workspace.Workspace;

/** The part {@code index}: it can be asked, and how much it holds. */
@Component("index")
class IndexHealth implements HealthIndicator {

    private final Workspace workspace;

    IndexHealth(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Health health() {
        try {
            var counts = workspace.index().counts();
            return Health.up()
                    .withDetail("documents", counts.documents())
                    .withDetail("provisions", counts.provisions())
                    .withDetail("duties", counts.duties())
                    .build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
