package io.takeroot.responses;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.unusual.AlarmBudget;
import io.takeroot.statistics.unusual.Findings;
import io.takeroot.statistics.unusual.UnusualPoint;
import io.takeroot.statistics.unusual.UnusualPoints;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the newest points that are unlike the others, of several histories under one budget.
record Unusualness(FiscalCalendar calendar) {
    /// Complete periods with a value, oldest first.
    record History(Grain grain, List<Evidence.Point> points) {}

    Map<String, Finding> of(Map<String, History> histories) {
        var series = new LinkedHashMap<String, Series>();
        histories.forEach((about, history) -> series.put(about, series(history)));
        var findings = new HashMap<String, Finding>();
        UnusualPoints.today(series, AlarmBudget.usual())
                .forEach(
                        (about, found) ->
                                Optional.ofNullable(histories.get(about))
                                        .ifPresent(
                                                history ->
                                                        findings.put(
                                                                about, finding(found, history))));
        return findings;
    }

    private static Finding finding(Findings found, History history) {
        return switch (found) {
            case Findings.TooFewObservations few -> new Finding.CannotTell(few.reason());
            case Findings.NotDefined not -> new Finding.CannotTell(not.reason());
            case Findings.Judged judged ->
                    judged.points().isEmpty()
                            ? new Finding.HoldsNot()
                            : holds(judged.points().getLast(), history);
        };
    }

    private static Finding holds(UnusualPoint point, History history) {
        var period = history.points().getLast().period();
        return new Finding.Holds(
                period.from() + " " + point.kind(),
                "the period from " + period.from() + " is unusual: " + bare(point.words()));
    }

    /// Rules end their sentences themselves.
    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /// Equally spaced: a period without a value is `NaN`.
    private Series series(History history) {
        if (history.points().isEmpty()) {
            return new Series(new double[0], 1, Scale.LINEAR);
        }
        var known = new HashMap<Period, BigDecimal>();
        history.points().forEach(point -> known.put(point.period(), point.value()));
        var span =
                new Period(
                        history.points().getFirst().period().from(),
                        history.points().getLast().period().to());
        var values =
                history.grain().periods(span, calendar).stream()
                        .mapToDouble(
                                period ->
                                        known.containsKey(period)
                                                ? known.get(period).doubleValue()
                                                : Double.NaN)
                        .toArray();
        return new Series(values, season(history.grain()), Scale.LINEAR);
    }

    static int season(Grain grain) {
        return switch (grain) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
