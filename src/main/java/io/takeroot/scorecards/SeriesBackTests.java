package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Back-tests of amounts that come from nowhere but a list of figures: by the same simulation,
/// probability and status as an indicator's, with the target of [BackTests].
///
/// Months and quarters make years, weeks make spans of thirteen.
public final class SeriesBackTests {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1990, 1, 1);
    private static final int WEEKS = 13;
    private static final int WEEKS_OF_YEAR = 52;

    private final Slug name;
    private final double[] values;
    private final Grain cadence;
    private final List<Period> steps;

    private SeriesBackTests(Slug name, double[] values, Grain cadence) {
        this.name = name;
        this.values = values.clone();
        this.cadence = cadence;
        this.steps = new ArrayList<>();
        for (var start = FIRST_MONDAY; steps.size() < values.length; start = cadence.next(start)) {
            steps.add(new Period(start, cadence.next(start)));
        }
    }

    /// The latest periods, at most so many.
    public static List<BackTest> of(Slug name, double[] values, Grain cadence, int periods) {
        var tests = new SeriesBackTests(name, values, cadence);
        int length = tests.length();
        int whole = values.length / length;
        return IntStream.range(Math.max(1, whole - periods), whole)
                .mapToObj(period -> tests.period(period * length))
                .flatMap(List::stream)
                .toList();
    }

    private int length() {
        return switch (cadence) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case WEEK -> WEEKS;
            case DAY, YEAR -> throw new IllegalArgumentException("no periods of " + cadence);
        };
    }

    private List<BackTest> period(int start) {
        return BackTests.ELAPSED.stream()
                .map(elapsed -> said(start, (int) (elapsed * length()), elapsed))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BackTest> said(int start, int over, double elapsed) {
        if (start + over == 0) {
            return Optional.empty();
        }
        var days = new Period(steps.get(start).from(), steps.get(start + length() - 1).to());
        var seen = steps.get(start + over - 1).lastDay();
        double target = sum(lastTime(start), length());
        var bound = Simulation.decimal(target);
        var goal = new Goal(Goal.Side.AT_LEAST, bound, bound, days, days.lastDay(), "");
        var outlook = outlook(evidence(days, seen, start, over), goal);
        return Optional.of(
                new BackTest(
                        name,
                        days,
                        seen,
                        elapsed,
                        goal,
                        outlook.map(o -> Status.of(o.probability())).orElse(Status.NO_DATA),
                        outlook,
                        start + over,
                        Simulation.decimal(sum(start, length()))));
    }

    private int lastTime(int start) {
        return cadence == Grain.WEEK && start >= WEEKS_OF_YEAR
                ? start - WEEKS_OF_YEAR
                : start - length();
    }

    private double sum(int from, int count) {
        return IntStream.range(from, from + count).mapToDouble(i -> values[i]).sum();
    }

    private Evidence evidence(Period days, LocalDate seen, int start, int over) {
        var history = new ArrayList<Evidence.Point>();
        for (int i = 0; i < start + over; i++) {
            history.add(new Evidence.Point(steps.get(i), values[i], 1));
        }
        return new Evidence(
                Evidence.Adding.SUM,
                Scale.LOG1P,
                cadence,
                history,
                seen,
                days,
                UnaryOperator.identity(),
                new Evidence.Part(sum(start, over), over),
                Evidence.Part.NOTHING);
    }

    private static Optional<Outlook> outlook(Evidence evidence, Goal goal) {
        return switch (Simulation.of(evidence, FiscalCalendar.CALENDAR_YEAR)) {
            case Prospect.Unknown unknown -> Optional.empty();
            case Prospect.Simulated simulated ->
                    Optional.of(
                            new Outlook(
                                    Simulation.decimal(simulated.outcome().median()),
                                    Simulation.decimal(simulated.outcome().low80()),
                                    Simulation.decimal(simulated.outcome().high80()),
                                    Verdict.probability(simulated, goal),
                                    simulated.observations(),
                                    simulated.method(),
                                    simulated.steps()));
        };
    }
}
