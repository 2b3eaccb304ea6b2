package io.takeroot.statistics.impact;

import java.util.List;
import java.util.Optional;

/// What stands behind an impact, for whoever wants to see it.
///
/// @param without one value per period: what would have been; before the start the donors' mix
///     itself, afterwards the estimate
/// @param later the effect on the mean of the later periods that were asked for; empty when none
///     were
/// @param placebos the same judgement on each donor, where nothing happened; fewer than three
///     donors have none
public record Study(List<Double> without, Optional<Later> later, List<Placebo> placebos) {

    public Study {
        without = List.copyOf(without);
        placebos = List.copyOf(placebos);
    }

    /// The effect on later periods alone.
    ///
    /// @param probability that it has the direction of its point, 0.5..1
    public record Later(int periods, Effect effect, double probability) {}

    /// An effect found where there was none, as a share of the donor's mean before the start
    /// where that is above 0.
    public record Placebo(String donor, double effect) {}
}
