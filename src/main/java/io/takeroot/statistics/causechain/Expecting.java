package io.takeroot.statistics.causechain;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.forecast.Band;
import io.takeroot.statistics.forecast.Forecast;
import io.takeroot.statistics.forecast.Forecasts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Says what each metric's own history led to expect, and how far it usually is off.
///
/// What is forecast is the *own part* of each metric alone, so that an expected figure is what
/// the parts' expected figures give and no metric is blamed for what its parts did.
///
/// @param back over how many periods the gap may have built up
record Expecting(int back) {
    private static final long SEED = 20170101;

    /// The 80 % band of a normal number is so many deviations wide.
    private static final double BAND = 2 * 1.2815515655446004;

    /// The metric in one period; empty where it cannot be read or forecast.
    Optional<JudgedMetric> judged(TreeMetric metric, int at) {
        var values = metric.history().values();
        if (at < 0 || !Double.isFinite(values[at])) {
            return Optional.empty();
        }
        var made =
                metric.composition() instanceof Composition.Driven driven
                        ? Elasticities.learned(driven, metric, at - back)
                        : metric.composition();
        var kept = new ArrayList<Integer>();
        var parts = new ArrayList<JudgedMetric>();
        for (int i = 0; i < made.size(); i++) {
            var part = judged(metric.parts().get(i), at - made.lag(i));
            if (part.isPresent() && mayDrive(made, metric.parts().get(i), part.get())) {
                kept.add(i);
                parts.add(part.get());
            }
        }
        return made.keeping(kept)
                .flatMap(rest -> explained(metric, at, rest, kept, parts))
                .or(() -> explained(metric, at, new Composition.Leaf(), List.of(), List.of()));
    }

    /// What was ever at or below 0 has no elasticity; it is passed over as a driver.
    private static boolean mayDrive(Composition composition, TreeMetric part, JudgedMetric judged) {
        return !(composition instanceof Composition.Driven)
                || (judged.expected() > 0
                        && Arrays.stream(part.history().values()).noneMatch(value -> value <= 0));
    }

    private Optional<JudgedMetric> explained(
            TreeMetric metric,
            int at,
            Composition composition,
            List<Integer> kept,
            List<JudgedMetric> parts) {
        var own = new OwnHistory(metric, composition, kept, at);
        var expectedParts = parts.stream().mapToDouble(JudgedMetric::expected).toArray();
        double then = composition.of(expectedParts);
        if (!own.isDefined()
                || !Double.isFinite(then)
                || (own.factor() && !own.isLeaf() && then <= 0)) {
            return Optional.empty();
        }
        return forecast(own)
                .map(
                        band -> {
                            double expected = own.value(then, band.point());
                            double spread = (band.high80() - band.low80()) / BAND;
                            return new JudgedMetric(
                                    metric.name(),
                                    composition,
                                    parts,
                                    metric.history().values()[at],
                                    expected,
                                    own.factor() ? spread * Math.abs(expected) : spread,
                                    own.degrees(back));
                        });
    }

    private Optional<Band> forecast(OwnHistory own) {
        var known = Arrays.copyOf(own.values(), own.values().length - back);
        if (known.length == 0) {
            return Optional.empty();
        }
        var series = new Series(known, own.season(), Scale.LINEAR);
        return switch (Forecasts.of(series, back, SEED)) {
            case Forecast.Estimated estimated -> Optional.of(estimated.bands().getLast());
            case Forecast.TooFewObservations few -> Optional.empty();
            case Forecast.NotDefined not -> Optional.empty();
        };
    }
}
