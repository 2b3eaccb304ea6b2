package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Held;
import io.takeroot.initiatives.ImpactReading.Holding;
import io.takeroot.statistics.impact.Effect;
import io.takeroot.statistics.impact.Study;
import java.util.Optional;

/// Says whether the turf holds: the effect on the later periods alone, which are those after the
/// initiative's last day where there are two of them, else the later half.
///
/// Held: it points the same way as the whole, is at least half as large, and does so with a
/// probability of 90 %. Faded: less than half of it is left. Else it is too early.
final class ImpactHolding {
    static final double SURE = 0.9;
    static final double LEFT = 0.5;

    private ImpactHolding() {}

    /// @param ended whether the later periods lie after the last day
    /// @param unit of the periods, in the plural
    static Holding of(Effect whole, Optional<Study.Later> later, boolean ended, String unit) {
        if (later.isEmpty()) {
            return new Holding(
                    Held.TOO_EARLY, "It is too early to say whether it holds.", Optional.empty());
        }
        var found = later.get();
        double left = found.effect().point() / whole.point();
        var when =
                ended
                        ? "in the %d %s after its last day".formatted(found.periods(), unit)
                        : "in the later %d %s".formatted(found.periods(), unit);
        if (!(left >= LEFT)) {
            return new Holding(
                    Held.FADED,
                    left > 0
                            ? "It faded: %s only %.0f%% of it is left.".formatted(when, 100 * left)
                            : "It faded: %s nothing of it is left.".formatted(when),
                    Optional.of(found.effect()));
        }
        return found.probability() >= SURE
                ? new Holding(
                        Held.HELD,
                        "The turf holds: it is still there %s.".formatted(when),
                        Optional.of(found.effect()))
                : new Holding(
                        Held.TOO_EARLY,
                        "It is too early to say whether it holds %s.".formatted(when),
                        Optional.of(found.effect()));
    }
}
