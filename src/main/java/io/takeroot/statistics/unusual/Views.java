package io.takeroot.statistics.unusual;

import java.util.ArrayList;
import java.util.List;

/// What a stream looks like at each reading, seen in several ways: each number may be unusually
/// large, most also unusually small.
///
/// Against the time of day (one reading, means of 6 and 24), against the last 12 readings, as a
/// step from the reading before, as restlessness (mean absolute step) and as spread (standard
/// deviation) over 6, 24 and 72 readings. Numbers that need more readings than there were are
/// `NaN`.
final class Views {

    private static final int SHORT = 6;
    private static final int MIDDLE = 24;
    private static final int LONG = 72;
    private static final int AROUND = 12;

    private final List<Rarity> rarities = new ArrayList<>();
    private final Recent around = new Recent(AROUND);
    private final List<Recent> values = recents();
    private final List<Recent> steps = recents();
    private final List<Recent> departures = List.of(new Recent(SHORT), new Recent(MIDDLE));
    private double before = Double.NaN;
    private int asked;

    private static List<Recent> recents() {
        return List.of(new Recent(SHORT), new Recent(MIDDLE), new Recent(LONG));
    }

    /// The sum of the rarities of all views of the next reading.
    ///
    /// @param usual what is usual at this time of day, `NaN` if unknown
    double rarity(double value, double usual) {
        asked = 0;
        double step = value - before;
        double sum =
                bothWays(step)
                        + bothWays(value - around.median())
                        + departure(value - usual)
                        + spread(value)
                        + restlessness(Math.abs(step));
        around.add(value);
        before = value;
        return sum;
    }

    private double departure(double departure) {
        double sum = bothWays(departure);
        for (var recent : departures) {
            if (!Double.isNaN(departure)) {
                recent.add(departure);
            }
            sum += bothWays(Double.isNaN(departure) ? Double.NaN : recent.mean());
        }
        return sum;
    }

    private double spread(double value) {
        double sum = 0;
        for (var recent : values) {
            recent.add(value);
            sum += oneWay(recent.deviation());
        }
        return sum;
    }

    private double restlessness(double step) {
        double sum = 0;
        for (var recent : steps) {
            if (!Double.isNaN(step)) {
                recent.add(step);
            }
            sum += bothWays(recent.mean());
        }
        return sum;
    }

    private double bothWays(double number) {
        return oneWay(number) + oneWay(-number);
    }

    /// Views are asked in the same order at each reading, so the count tells which one it is.
    private double oneWay(double number) {
        if (asked == rarities.size()) {
            rarities.add(new Rarity());
        }
        return rarities.get(asked++).of(number);
    }
}
