package io.takeroot.responses;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Donor;
import io.takeroot.statistics.impact.Impact;
import io.takeroot.statistics.impact.Impacts;
import io.takeroot.statistics.impact.Panel;
import io.takeroot.ui.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Measures what a response changed, on the day of its check.
///
/// Where other products' figures follow the indicator's own, it is compared with them
/// ([Impacts]). Else the figures after it are held against the forecast that stood when it was
/// made: the effect is the mean distance from the forecast, and its interval is as wide as the
/// forecast's own, as if all periods erred alike. That errs on the side of "cannot tell".
///
/// It worked when the interval lies on the better side of 0 as a whole; it did not when the
/// interval leaves out what was expected of it; else nobody can tell.
record Measuring(Response response, Formats formats) {
    private static final double MOST_MISSING = 0.2;
    private static final int FEWEST_SIBLINGS = 2;

    /// @param on the workspace's day
    Measurement of(Course course, LocalDate on) {
        var first = course.firstAfter(response.madeOn());
        if (first.isEmpty()) {
            return untold(
                    "No period has begun after the response and is over yet, so there is nothing"
                            + " to measure.",
                    on);
        }
        int start = place(course, first.get());
        return compared(course, start)
                .map(found -> judged(found, on))
                .or(() -> againstForecast(course, start).map(found -> judged(found, on)))
                .orElseGet(
                        () ->
                                untold(
                                        "There was no forecast when the response was made, and no"
                                                + " other product's figures to compare with.",
                                        on));
    }

    private record Found(Measurement.Effect effect, int periods, String method) {}

    private Optional<Found> againstForecast(Course course, int start) {
        double low = 0;
        double middle = 0;
        double high = 0;
        double base = 0;
        int matched = 0;
        for (var point : course.periods().subList(start, course.periods().size())) {
            var step = response.forecast().of(point.period());
            if (step.isPresent()) {
                double value = point.value().doubleValue();
                low += value - step.get().high80().doubleValue();
                middle += value - step.get().point().doubleValue();
                high += value - step.get().low80().doubleValue();
                base += step.get().point().doubleValue();
                matched++;
            }
        }
        return matched == 0
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                new Measurement.Effect(
                                        middle / matched,
                                        low / matched,
                                        high / matched,
                                        80,
                                        base / matched),
                                matched,
                                "figures after it against the forecast of "
                                        + formats.date(response.madeOn())));
    }

    private Optional<Found> compared(Course course, int start) {
        var donors = donors(course);
        if (start < 1 || donors.size() < FEWEST_SIBLINGS) {
            return Optional.empty();
        }
        var values = course.periods().stream().mapToDouble(p -> p.value().doubleValue()).toArray();
        var panel = new Panel(new Series(values, course.season(), Scale.LINEAR), donors, start);
        return Impacts.of(panel) instanceof Impact.Estimated told
                        && told.evidence().strength() == Impact.Strength.COMPARED
                ? Optional.of(found(told, values, start))
                : Optional.empty();
    }

    private static Found found(Impact.Estimated told, double[] values, int start) {
        var average = told.effects().average();
        double mean = 0;
        for (int i = start; i < values.length; i++) {
            mean += values[i] / (values.length - start);
        }
        return new Found(
                new Measurement.Effect(
                        average.point(), average.low(), average.high(), 95, mean - average.point()),
                values.length - start,
                "against other products: " + told.evidence().method());
    }

    private static List<Donor> donors(Course course) {
        return new TreeMap<>(course.siblings())
                .entrySet().stream()
                        .map(
                                sibling ->
                                        new Donor(
                                                sibling.getKey(),
                                                course.periods().stream()
                                                        .mapToDouble(
                                                                p ->
                                                                        Optional.ofNullable(
                                                                                        sibling.getValue()
                                                                                                .get(
                                                                                                        p
                                                                                                                .period()))
                                                                                .map(
                                                                                        Number
                                                                                                ::doubleValue)
                                                                                .orElse(Double.NaN))
                                                        .toArray()))
                        .filter(Measuring::isWhole)
                        .toList();
    }

    private static boolean isWhole(Donor donor) {
        var values = donor.values();
        long missing = java.util.Arrays.stream(values).filter(Double::isNaN).count();
        return missing <= MOST_MISSING * values.length;
    }

    private Measurement judged(Found found, LocalDate on) {
        var effect = found.effect();
        int sign = response.riseIsBetter() ? 1 : -1;
        double worst = Math.min(sign * effect.low(), sign * effect.high());
        double best = Math.max(sign * effect.low(), sign * effect.high());
        double expected = response.answer().expected().amount(effect.base());
        var outcome =
                worst > 0
                        ? Outcome.WORKED
                        : best < expected ? Outcome.DID_NOT : Outcome.CANNOT_TELL;
        return new Measurement(
                outcome,
                Optional.of(effect),
                found.periods(),
                found.method(),
                new MeasuredWords(response, effect, found.periods(), formats)
                        .sentence(outcome, expected, best),
                on);
    }

    private Measurement untold(String why, LocalDate on) {
        return new Measurement(Outcome.CANNOT_TELL, Optional.empty(), 0, "none", why, on);
    }

    private static int place(Course course, io.takeroot.kernel.Period first) {
        return course.periods().stream().map(Evidence.Point::period).toList().indexOf(first);
    }
}
