package io.takeroot.statistics.unusual;

import io.takeroot.statistics.numeric.Quantiles;

/// Scores each reading of a stream by how surprising it is, knowing only the readings before it.
///
/// Each reading is seen in several ways ([Views]); each way has its own long-tailed distribution
/// of what came before ([Rarity]); the score is the sum of the rarities. So scores of different
/// streams mean the same, and one threshold serves them all. For a day after a reading has been
/// scored, only more surprising ones are: an incident is one alarm, not a hundred.
///
/// Nothing is set per stream. Measured on the Numenta Anomaly Benchmark (Lavin and Ahmad,
/// "Evaluating Real-time Anomaly Detection Algorithms", ICMLA 2015); see the note in `docs`.
public final class Surprises {

    private static final double DAY = 86_400;

    /// Readings from which the usual step between them is known.
    private static final int FIRST = 150;

    /// The sum of rarities that scores one half.
    private static final double HALF = 15;

    /// What is hardly rarer than the last alarm belongs to the same incident.
    private static final double CLEARLY_RARER = 1.2;

    private Surprises() {}

    /// The score of each reading, in 0..1, 0 for nothing surprising. 0.5 and more is worth an
    /// alarm: a rarity of 15 orders of magnitude, summed over 19 ways of looking. The first 150
    /// readings all score 0, and the time of day counts from the fourth day on.
    ///
    /// @return one score per reading; empty for none
    public static double[] along(Readings readings) {
        return onceADay(readings.seconds(), rarities(readings));
    }

    private static double[] rarities(Readings readings) {
        var seconds = readings.seconds();
        var values = readings.values();
        var rarities = new double[values.length];
        var views = new Views();
        DayProfile profile = null;
        for (int place = 0; place < values.length; place++) {
            if (place == FIRST) {
                profile = learnt(seconds, values);
            }
            double usual = profile == null ? Double.NaN : profile.usualAt(seconds[place]);
            rarities[place] = views.rarity(values[place], usual);
            if (profile != null) {
                profile.add(seconds[place], values[place]);
            }
        }
        return rarities;
    }

    private static DayProfile learnt(double[] seconds, double[] values) {
        var steps = new double[FIRST - 1];
        for (int i = 1; i < FIRST; i++) {
            steps[i - 1] = seconds[i] - seconds[i - 1];
        }
        var profile = new DayProfile(Math.max(1, Quantiles.median(steps)));
        for (int i = 0; i < FIRST; i++) {
            profile.add(seconds[i], values[i]);
        }
        return profile;
    }

    private static double[] onceADay(double[] seconds, double[] rarities) {
        var scores = new double[rarities.length];
        double most = 0;
        double since = 0;
        for (int place = 0; place < rarities.length; place++) {
            if (seconds[place] - since > DAY) {
                most = 0;
            }
            if (rarities[place] > CLEARLY_RARER * most) {
                most = rarities[place];
                since = seconds[place];
                scores[place] = most / (most + HALF);
            }
        }
        return scores;
    }
}
