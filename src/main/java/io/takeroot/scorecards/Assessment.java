package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Unit;
import java.util.List;
import java.util.Optional;

/// One indicator of one subject on one day: how it stands, how sure that is, and why.
///
/// @param title the indicator's own, or that of its metric
/// @param cadence of the series
/// @param slice of the subject and the indicator together
/// @param actual the figure that stands beside the goal: to date while the goal's period is under
///     way; of the last complete period of that length while it lies ahead
/// @param goal the target worked out; empty without one, or when its base cannot be known
/// @param expected what the actual figure should show today
/// @param outlook empty when the goal's day has passed or there is too little data
/// @param why the status in words, never empty
/// @param gap where the distance to what was expected lies; empty when it cannot be split, and
///     in an overview for all but the indicator that lags most
/// @param series readings of complete periods, oldest first
/// @param facts that status rules look at
/// @param annotations of the days that the series and the outlook cover
public record Assessment(
        Indicator indicator,
        String title,
        Unit unit,
        Kind kind,
        Grain cadence,
        Slice slice,
        Figure actual,
        Optional<Goal> goal,
        Optional<Figure> baseline,
        Optional<Expected> expected,
        Optional<Outlook> outlook,
        Status status,
        String why,
        Optional<Gap> gap,
        List<Figure> series,
        List<Annotation> annotations,
        Freshness freshness,
        Facts facts) {
    /// How its figures of neighbouring periods hang together.
    public enum Kind {
        /// An amount of the period itself.
        AMOUNT,
        /// A state, such as a rate or an average.
        LEVEL,
        /// An amount that runs up over a window.
        RUNNING
    }

    public Assessment {
        if (why.isEmpty()) {
            throw new IllegalArgumentException("a status has its reason: " + indicator.key());
        }
        series = List.copyOf(series);
        annotations = List.copyOf(annotations);
    }

    /// Without the facts that status rules look at.
    public Assessment(
            Indicator indicator,
            String title,
            Unit unit,
            Kind kind,
            Grain cadence,
            Slice slice,
            Figure actual,
            Optional<Goal> goal,
            Optional<Figure> baseline,
            Optional<Expected> expected,
            Optional<Outlook> outlook,
            Status status,
            String why,
            Optional<Gap> gap,
            List<Figure> series,
            List<Annotation> annotations,
            Freshness freshness) {
        this(
                indicator,
                title,
                unit,
                kind,
                cadence,
                slice,
                actual,
                goal,
                baseline,
                expected,
                outlook,
                status,
                why,
                gap,
                series,
                annotations,
                freshness,
                Facts.NONE);
    }

    Assessment with(Optional<Gap> split) {
        return new Assessment(
                indicator,
                title,
                unit,
                kind,
                cadence,
                slice,
                actual,
                goal,
                baseline,
                expected,
                outlook,
                status,
                why,
                split,
                series,
                annotations,
                freshness,
                facts);
    }
}
