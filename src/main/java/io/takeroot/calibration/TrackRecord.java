package io.takeroot.calibration;

import io.takeroot.scorecards.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What judgements came to.
///
/// @param judged what could be said, and is held against what came
/// @param silent what could not be said
/// @param held of the judged, how often the 80 % band held what came
/// @param tenths of the probabilities, from the least likely
/// @param brier mean squared distance of probability and outcome: 0 is perfect
/// @param climatology the same of always naming the share that reached its target
/// @param atHalf how well later misses were flagged half way
/// @param elapsed the band, by how much of the period was over
/// @param fewPoints judgements of fewer than eight points with a probability nonetheless
public record TrackRecord(
        int judged,
        int silent,
        Share held,
        List<Tenth> tenths,
        double brier,
        double climatology,
        Warning atHalf,
        Map<Double, Share> elapsed,
        int fewPoints) {
    /// Fewer judgements than this tell nothing about how often a band holds.
    public static final int FEWEST = 30;

    public static final double LEAST_HELD = 0.75;
    public static final double MOST_HELD = 0.85;
    public static final double LEAST_FLAGGED = 0.80;
    public static final double MOST_FALSE = 0.15;
    private static final int LEAST_POINTS = 8;
    private static final int TENTHS = 10;
    private static final double HALF = 0.5;
    private static final double NEAR_HALF = 0.1;

    /// So many of so many.
    public record Share(int part, int all) {
        static <T> Share of(List<T> all, Predicate<T> part) {
            return new Share((int) all.stream().filter(part).count(), all.size());
        }

        /// NaN of none.
        public double value() {
            return (double) part / all;
        }
    }

    /// One tenth of the probabilities.
    ///
    /// @param said their mean
    public record Tenth(int index, double said, Share came) {}

    /// What was flagged half way, by each meaning of the word.
    ///
    /// @param missesFlagged at risk or off track, of those that missed
    /// @param falseAlarms at risk or off track, of those that reached their target
    /// @param missesOff off track, of those that missed
    /// @param falseOff off track, of those that reached their target
    public record Warning(
            Share missesFlagged, Share falseAlarms, Share missesOff, Share falseOff) {}

    public TrackRecord {
        tenths = List.copyOf(tenths);
        elapsed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(elapsed));
    }

    public static TrackRecord of(List<Judgement> judgements) {
        var over = judgements.stream().filter(j -> j.came().isPresent()).toList();
        var judged = over.stream().filter(Judgement::isScored).toList();
        double rate = Share.of(judged, Judgement::reached).value();
        return new TrackRecord(
                judged.size(),
                over.size() - judged.size(),
                Share.of(judged, Judgement::held),
                tenths(judged),
                judged.stream().mapToDouble(TrackRecord::square).average().orElse(Double.NaN),
                rate * (1 - rate),
                warning(atHalf(judged)),
                elapsed(judged),
                (int) over.stream().filter(TrackRecord::saidTooMuch).count());
    }

    private static boolean saidTooMuch(Judgement judgement) {
        return judgement.points() < LEAST_POINTS && judgement.said().isPresent();
    }

    private static double square(Judgement judgement) {
        double error = judgement.probability() - (judgement.reached() ? 1 : 0);
        return error * error;
    }

    private static List<Tenth> tenths(List<Judgement> judged) {
        var tenths = new ArrayList<Tenth>();
        for (int i = 0; i < TENTHS; i++) {
            int tenth = i;
            var inside = judged.stream().filter(j -> tenth(j.probability()) == tenth).toList();
            tenths.add(
                    new Tenth(
                            tenth,
                            inside.stream().mapToDouble(Judgement::probability).average().orElse(0),
                            Share.of(inside, Judgement::reached)));
        }
        return tenths;
    }

    private static int tenth(double probability) {
        return Math.min(TENTHS - 1, (int) (probability * TENTHS));
    }

    /// Of each indicator and period the judgement that was made closest to half of it.
    private static List<Judgement> atHalf(List<Judgement> judged) {
        var nearest = new LinkedHashMap<List<Object>, Judgement>();
        judged.stream()
                .filter(j -> Math.abs(j.elapsed() - HALF) <= NEAR_HALF)
                .sorted(Comparator.comparingDouble(j -> Math.abs(j.elapsed() - HALF)))
                .forEach(
                        j ->
                                nearest.putIfAbsent(
                                        List.of(
                                                j.source(),
                                                j.scorecard(),
                                                j.indicator(),
                                                j.period()),
                                        j));
        return List.copyOf(nearest.values());
    }

    private static Warning warning(List<Judgement> atHalf) {
        var missed = atHalf.stream().filter(j -> !j.reached()).toList();
        var reached = atHalf.stream().filter(Judgement::reached).toList();
        return new Warning(
                Share.of(missed, Judgement::flagged),
                Share.of(reached, Judgement::flagged),
                Share.of(missed, j -> j.status() == Status.OFF_TRACK),
                Share.of(reached, j -> j.status() == Status.OFF_TRACK));
    }

    /// By quarters of the period, the nearest one.
    private static Map<Double, Share> elapsed(List<Judgement> judged) {
        var byQuarter = new java.util.TreeMap<Double, List<Judgement>>();
        for (var judgement : judged) {
            double quarter = Math.min(3, Math.round(judgement.elapsed() * 4)) / 4.0;
            byQuarter.computeIfAbsent(quarter, q -> new ArrayList<>()).add(judgement);
        }
        var shares = new LinkedHashMap<Double, Share>();
        byQuarter.forEach(
                (quarter, inside) -> shares.put(quarter, Share.of(inside, Judgement::held)));
        return shares;
    }
}
