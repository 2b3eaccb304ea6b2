package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.statistics.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/// All that is known about a figure whose days are not all over.
///
/// @param cadence of the history
/// @param history complete periods without a hole between them, oldest first
/// @param seen the last day that the data reach
/// @param target the days over which the figure is taken
/// @param figureDays the days over which a period's figure is taken: the period itself, or the
///     window that ends with it
/// @param observed the figure of those days of the target that are seen
/// @param current the figure of the period under way, as far as it is seen
record Evidence(
        Adding adding,
        Scale scale,
        Grain cadence,
        List<Point> history,
        LocalDate seen,
        Period target,
        UnaryOperator<Period> figureDays,
        Part observed,
        Part current) {
    Evidence {
        history = List.copyOf(history);
    }

    /// How the figures of short periods make that of a long one.
    enum Adding {
        /// They are added up.
        SUM,
        /// They are averaged by their weights: ratios by what is below the line, means by their
        /// rows.
        WEIGHTED,
        /// They do not; each period stands for itself.
        OWN
    }

    /// @param value `NaN` when it cannot be known
    /// @param weight of the value where they are averaged; else unused
    record Point(Period period, double value, double weight) {}

    /// @param value 0 of nothing
    /// @param weight 0 of nothing
    record Part(double value, double weight) {
        static final Part NOTHING = new Part(0, 0);
    }
}
