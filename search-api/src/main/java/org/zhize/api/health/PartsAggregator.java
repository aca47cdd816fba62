package org.zhize.api.health;

import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * The service as a whole: without the index it is down; without the graph it goes on with less, and
 * says DEGRADED with HTTP 200, so that nobody restarts it for that.
 */
@Component
class PartsAggregator implements StatusAggregator {

    static final Status DEGRADED = new Status("DEGRADED", "search answers, the graph does not");

    @Override
    public Status getAggregateStatus(Set<Status> statuses) {
        if (statuses.contains(Status.DOWN)) {
            return Status.DOWN;
        }
        if (statuses.contains(Status.OUT_OF_SERVICE)) {
            return Status.OUT_OF_SERVICE;
        }
        return statuses.contains(DEGRADED) ? DEGRADED : Status.UP;
    }
}
