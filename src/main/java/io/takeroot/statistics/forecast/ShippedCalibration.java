package io.takeroot.statistics.forecast;

import java.util.Locale;
import java.util.ResourceBundle;

/// The calibration that the product ships: `statistics/forecast-calibration-1.properties`, where
/// its origin and its reliability stand too. Learned anew it takes the next number, so that a
/// figure can be told by which one it was made.
final class ShippedCalibration {

    static final int VERSION = 1;

    static final Calibration VALUE = read();

    private ShippedCalibration() {}

    private static Calibration read() {
        var learned =
                ResourceBundle.getBundle("statistics.forecast-calibration-" + VERSION, Locale.ROOT);
        return new Calibration(
                Calibration.PROBABILITIES.stream()
                        .map(probability -> "width." + probability)
                        .map(
                                key ->
                                        new Calibration.Width(
                                                number(learned, key + ".size"),
                                                number(learned, key + ".growth")))
                        .toList(),
                new Odds(
                        number(learned, "odds.shift"),
                        number(learned, "odds.slope"),
                        number(learned, "odds.doubt")));
    }

    private static double number(ResourceBundle learned, String key) {
        return Double.parseDouble(learned.getString(key));
    }
}
