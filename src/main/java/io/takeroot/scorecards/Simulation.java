package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.forecast.Forecast;
import io.takeroot.statistics.forecast.Forecasts;
import io.takeroot.statistics.forecast.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Continues a history to the end of the target's period, many times over.
///
/// Each simulated path has a value for each coming period of the cadence. The target's figure
/// of a path is what is observed of its days so far, and for the days that remain the path's
/// values: of sums each period's by the share of its days that remain inside the target; of
/// ratios and means the same, weighted by what is below the line (known where observed,
/// forecast for the rest).
final class Simulation {
    /// Starts the only source of chance: the same figures give the same outlook.
    private static final long SEED = 20170101;

    private static final double LEAST_WEIGHT = 1e-9;
    private static final int SIGNIFICANT = 12;

    private final Evidence evidence;
    private final Forecast.Estimated forecast;
    private final List<Period> coming;
    private final double[] weights;

    private Simulation(
            Evidence evidence, Forecast.Estimated forecast, List<Period> coming, double[] weights) {
        this.evidence = evidence;
        this.forecast = forecast;
        this.coming = coming;
        this.weights = weights;
    }

    static Prospect of(Evidence evidence, FiscalCalendar calendar) {
        if (evidence.history().isEmpty()) {
            return new Prospect.Unknown("no complete " + word(evidence.cadence()) + " yet");
        }
        var coming = coming(evidence, calendar);
        var values = evidence.history().stream().mapToDouble(Evidence.Point::value).toArray();
        return switch (Forecasts.of(series(values, evidence), coming.size(), SEED)) {
            case Forecast.Estimated estimated ->
                    new Simulation(evidence, estimated, coming, weights(evidence, coming.size()))
                            .prospect();
            case Forecast.TooFewObservations few -> new Prospect.Unknown(few.reason());
            case Forecast.NotDefined none -> new Prospect.Unknown(none.reason());
        };
    }

    private Prospect.Simulated prospect() {
        var steps = new ArrayList<Outlook.Step>();
        for (int i = 0; i < coming.size(); i++) {
            var days = evidence.figureDays().apply(coming.get(i));
            var outcome = forecast.outcome(figure(days, observed(days, i == 0)));
            steps.add(
                    new Outlook.Step(
                            coming.get(i),
                            decimal(outcome.median()),
                            decimal(outcome.low80()),
                            decimal(outcome.high80())));
        }
        return new Prospect.Simulated(
                outcome(evidence.target(), evidence.observed()),
                steps,
                forecast.observations(),
                forecast.method());
    }

    /// What is known of the days of a coming period's figure: of a window that reaches back, the
    /// history's share in it too.
    private Evidence.Part observed(Period days, boolean first) {
        var now = evidence.current();
        if (evidence.adding() != Evidence.Adding.SUM) {
            return first ? now : Evidence.Part.NOTHING;
        }
        double past =
                evidence.history().stream()
                        .filter(point -> !Double.isNaN(point.value()))
                        .mapToDouble(point -> point.value() * overlap(point.period(), days))
                        .sum();
        boolean reachesNow = days.contains(evidence.seen());
        return new Evidence.Part(past + (reachesNow ? now.value() : 0), 0);
    }

    /// The share of the period's days that lie inside the others.
    private static double overlap(Period period, Period others) {
        var from = period.from().isAfter(others.from()) ? period.from() : others.from();
        var to = period.to().isBefore(others.to()) ? period.to() : others.to();
        return Math.max(0.0, (double) ChronoUnit.DAYS.between(from, to)) / period.days();
    }

    private Outcome outcome(Period target, Evidence.Part observed) {
        return forecast.outcome(figure(target, observed));
    }

    /// The figure that a path gives the period.
    private ToDoubleFunction<double[]> figure(Period period, Evidence.Part observed) {
        var shares = coming.stream().mapToDouble(step -> remaining(step, period)).toArray();
        return switch (evidence.adding()) {
            case SUM -> path -> observed.value() + sum(path, shares);
            case WEIGHTED -> path -> mean(path, shares, observed);
            case OWN -> path -> path[lastTouching(shares)];
        };
    }

    private static double sum(double[] path, double[] shares) {
        double sum = 0;
        for (int i = 0; i < path.length; i++) {
            sum += path[i] * shares[i];
        }
        return sum;
    }

    private double mean(double[] path, double[] shares, Evidence.Part observed) {
        double sum = observed.value() * observed.weight();
        double weight = observed.weight();
        for (int i = 0; i < path.length; i++) {
            sum += path[i] * weights[i] * shares[i];
            weight += weights[i] * shares[i];
        }
        return weight == 0 ? path[lastTouching(shares)] : sum / weight;
    }

    private static int lastTouching(double[] shares) {
        int last = shares.length - 1;
        while (last > 0 && shares[last] == 0) {
            last--;
        }
        return last;
    }

    /// The share of the step's days that are not seen yet and lie inside the period.
    private double remaining(Period step, Period period) {
        var from = latest(step.from(), period.from(), evidence.seen().plusDays(1));
        var to = step.to().isBefore(period.to()) ? step.to() : period.to();
        return Math.max(0.0, (double) ChronoUnit.DAYS.between(from, to)) / step.days();
    }

    private static LocalDate latest(LocalDate a, LocalDate b, LocalDate c) {
        var later = a.isAfter(b) ? a : b;
        return later.isAfter(c) ? later : c;
    }

    /// From the period after the history's last to the one that holds the target's last day.
    private static List<Period> coming(Evidence evidence, FiscalCalendar calendar) {
        var start = evidence.history().getLast().period().to();
        var end =
                evidence.target().to().isAfter(start) ? evidence.target().to() : start.plusDays(1);
        return evidence.cadence().periods(new Period(start, end), calendar);
    }

    /// What is below the line in the coming periods: forecast where it can be, else as of late.
    private static double[] weights(Evidence evidence, int horizon) {
        var known = evidence.history().stream().mapToDouble(Evidence.Point::weight).toArray();
        if (evidence.adding() != Evidence.Adding.WEIGHTED) {
            return new double[horizon];
        }
        var series = new Series(known, season(evidence.cadence(), known.length), Scale.LOG1P);
        return switch (Forecasts.of(series, horizon, SEED)) {
            case Forecast.Estimated e ->
                    e.bands().stream()
                            .mapToDouble(band -> Math.max(band.point(), LEAST_WEIGHT))
                            .toArray();
            case Forecast.TooFewObservations few -> asOnAverage(known, horizon);
            case Forecast.NotDefined none -> asOnAverage(known, horizon);
        };
    }

    private static double[] asOnAverage(double[] known, int horizon) {
        var weights = new double[horizon];
        Arrays.fill(weights, Math.max(Arrays.stream(known).average().orElse(0), LEAST_WEIGHT));
        return weights;
    }

    private static Series series(double[] values, Evidence evidence) {
        return new Series(values, season(evidence.cadence(), values.length), evidence.scale());
    }

    /// A year's pattern once there are two years; before that a quarter's, since selling runs
    /// towards the quarter's end. Whether there is one at all is for the forecast to test.
    private static int season(Grain cadence, int length) {
        int year = perYear(cadence);
        int quarter = year / 4;
        boolean young = length < 2 * year && length >= Forecasts.FEWEST_OBSERVATIONS;
        return young && quarter > 1 ? quarter : year;
    }

    private static int perYear(Grain cadence) {
        return switch (cadence) {
            case DAY -> 364;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    static BigDecimal decimal(double value) {
        return new BigDecimal(value, new MathContext(SIGNIFICANT));
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
