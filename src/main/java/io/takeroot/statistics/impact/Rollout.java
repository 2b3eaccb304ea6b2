package io.takeroot.statistics.impact;

import io.takeroot.statistics.Scale;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/// An initiative that reached several units, each at its own time.
///
/// @param units with different names and of one length
/// @param season the periods after which a pattern may repeat, as in
///     [io.takeroot.statistics.Series]
/// @param scale of the metric
public record Rollout(List<Unit> units, int season, Scale scale) {

    /// One unit: a region, a team, a segment.
    ///
    /// @param series its values over all periods, and its name
    /// @param start the period it was reached in; empty when it never was
    public record Unit(Donor series, OptionalInt start) {}

    public Rollout {
        units = List.copyOf(units);
        var names = new HashSet<String>();
        for (var unit : units) {
            int periods = units.getFirst().series().values().length;
            if (unit.series().values().length != periods) {
                throw new IllegalArgumentException(
                        "unit %s has %d periods, expected %d as the first has"
                                .formatted(
                                        unit.series().name(),
                                        unit.series().values().length,
                                        periods));
            }
            if (!names.add(unit.series().name())) {
                throw new IllegalArgumentException("two units are called " + unit.series().name());
            }
            unit.start()
                    .ifPresent(
                            start -> {
                                if (start < 1 || start >= periods) {
                                    throw new IllegalArgumentException(
                                            "unit %s starts at %d, expected 1..%d"
                                                    .formatted(
                                                            unit.series().name(),
                                                            start,
                                                            periods - 1));
                                }
                            });
        }
    }
}
