package io.takeroot.statistics.unusual;

import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds the points of indicators' histories that are unlike what was to be expected.
///
/// A structural model (level, slope, season) is fitted to each history on its scale; a value is
/// unusual when it lies more than 3.75 usual errors from what the others say, a level has shifted
/// when the values after it say so by as much ([Hunt]). An indicator that jumps more often than
/// once in 25 values is restless, and its limit is raised until no more are unusual. The first
/// 20 values are learnt from and never called unusual.
public final class UnusualPoints {

    /// The fewest values from which one can say what is usual.
    public static final int FEWEST_OBSERVATIONS = 20;

    /// The longest season that is modelled: weeks of a year, in the long ones.
    private static final int LONGEST_SEASON = 53;

    private static final double GROWTH_UNTIL_REFIT = 1.06;

    private UnusualPoints() {}

    /// The unusual points of a whole history, with hindsight: each value is compared with what
    /// came before *and after* it, and a shift stands where it began.
    ///
    /// @param series at least 20 values that are not missing; a season longer than 53, or longer
    /// than half the history, is not looked for
    public static Findings history(Series series) {
        return judged(
                seasonal(series),
                "hindsight",
                fitting ->
                        Judgement.of(fitting, Judgement.structure(fitting))
                                .points(FEWEST_OBSERVATIONS));
    }

    /// The unusual points of a history as it came: what [#today] would have called unusual on
    /// each day, without a budget. Only values up to a day are used for that day. A shift is
    /// told when it is known: first as a spike or dip, then as a shift one or two periods
    /// later, once.
    ///
    /// Differs from asking day by day in one respect: the structure is fitted anew when the
    /// history has grown by 6 %, not every day.
    public static Findings asItCame(Series series) {
        return judged(series, "values up to each day", UnusualPoints::dayByDay);
    }

    /// What is unusual about the newest value of each indicator, under a budget of false alarms
    /// over all of them. Findings hold at most one point, that of the newest place; one beyond
    /// the budget is held back. A missing value takes no part in the budget: it is a fact.
    ///
    /// @param indicators histories by name, each ending with today's value (`NaN` if it is
    /// missing)
    /// @return findings by the same names, in the same order
    public static Map<String, Findings> today(Map<String, Series> indicators, AlarmBudget budget) {
        var news = new LinkedHashMap<String, News>();
        indicators.forEach((name, series) -> news.put(name, News.of(series)));
        return News.within(budget, news);
    }

    private static Findings judged(
            Series series, String manner, Function<Series, List<UnusualPoint>> finder) {
        return refusal(series)
                .orElseGet(
                        () ->
                                new Findings.Judged(
                                        finder.apply(series),
                                        List.of(),
                                        series.observations(),
                                        "structural model, " + manner));
    }

    static Optional<Findings> refusal(Series series) {
        if (Arrays.stream(series.values()).anyMatch(Double::isInfinite)) {
            return Optional.of(new Findings.NotDefined("a value is infinite"));
        }
        int observations = series.observations();
        if (observations == 0) {
            return Optional.of(new Findings.NotDefined("there is no value yet"));
        }
        if (observations < FEWEST_OBSERVATIONS) {
            return Optional.of(
                    new Findings.TooFewObservations(
                            "thin data: "
                                    + observations
                                    + (observations == 1 ? " value, " : " values, ")
                                    + FEWEST_OBSERVATIONS
                                    + " are needed to know what is usual",
                            observations,
                            FEWEST_OBSERVATIONS));
        }
        return Optional.empty();
    }

    private static List<UnusualPoint> dayByDay(Series series) {
        var points = new ArrayList<UnusualPoint>();
        var fitted = new Fitted(0, new Structure(1, 0, 0, 0));
        for (int place = 0; place < series.values().length; place++) {
            var before = seasonal(News.first(series, place));
            if (before.observations() >= FEWEST_OBSERVATIONS) {
                if (place > fitted.length() * GROWTH_UNTIL_REFIT) {
                    fitted = new Fitted(place, Judgement.structure(before));
                }
                var until = News.first(series, place + 1);
                News.point(
                                new Series(until.values(), before.season(), until.scale()),
                                fitted.structure())
                        .ifPresent(points::add);
            }
        }
        return points;
    }

    private record Fitted(int length, Structure structure) {}

    /// A season is looked for where it has been seen twice.
    static Series seasonal(Series series) {
        boolean fits =
                series.season() <= LONGEST_SEASON && 2 * series.season() <= series.values().length;
        return fits ? series : new Series(series.values(), 1, series.scale());
    }
}
