package io.takeroot.statistics.forecast;

import java.util.ArrayList;
import java.util.List;

/// What is said when there are too few values for a forecast: why, and the range that average
/// growth would give.
final class ThinHistory {

    private static final int FEWEST_FOR_A_RANGE = 3;

    /// 90 % points of Student's t with 1 to 5 degrees of freedom.
    private static final double[] STUDENT = {3.078, 1.886, 1.638, 1.533, 1.476};

    private ThinHistory() {}

    static Forecast.TooFewObservations forecast(History history, int horizon) {
        int observations = history.observations();
        return new Forecast.TooFewObservations(
                "thin data: "
                        + observations
                        + " "
                        + points(history.season(), observations)
                        + ", "
                        + Forecasts.FEWEST_OBSERVATIONS
                        + " are needed",
                observations,
                Forecasts.FEWEST_OBSERVATIONS,
                observations < FEWEST_FOR_A_RANGE ? List.of() : growth(history, horizon));
    }

    private static String points(int season, int count) {
        String kind =
                switch (season) {
                    case 4 -> "quarterly ";
                    case 7 -> "daily ";
                    case 12 -> "monthly ";
                    case 52 -> "weekly ";
                    default -> "";
                };
        return kind + (count == 1 ? "point" : "points");
    }

    /// The last value moved on by the average step, the range widened by the spread of the steps
    /// as a random walk's, its drift being estimated: t x deviation x sqrt(h + h^2 / steps).
    private static List<Band> growth(History history, int horizon) {
        var values = history.worked();
        int steps = values.length - 1;
        double drift = (values[steps] - values[0]) / steps;
        double squares = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - values[i - 1] - drift;
            squares += error * error;
        }
        double deviation = Math.sqrt(squares / (steps - 1));
        double student = STUDENT[Math.min(history.observations() - 2, STUDENT.length) - 1];
        var bands = new ArrayList<Band>(horizon);
        for (int step = 1; step <= horizon; step++) {
            int ahead = step + history.missingAtEnd();
            double point = values[steps] + drift * ahead;
            double reach = student * deviation * Math.sqrt(ahead + (double) ahead * ahead / steps);
            bands.add(
                    new Band(
                            history.back(point),
                            history.back(point - reach),
                            history.back(point + reach)));
        }
        return bands;
    }
}
