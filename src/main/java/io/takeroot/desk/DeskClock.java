package io.takeroot.desk;

import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// The moment it is on the desk: that of the clock, on the day that the workspace takes for
/// today.
@Component
final class DeskClock {
    private final Workspace workspace;
    private final Clock clock;

    DeskClock(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    Instant now() {
        var settings = workspace.settings();
        return settings.asOf()
                .map(
                        day ->
                                day.atTime(LocalTime.now(clock.withZone(settings.zone())))
                                        .atZone(settings.zone())
                                        .toInstant()
                                        .truncatedTo(ChronoUnit.MICROS))
                .orElseGet(clock::instant);
    }
}
