package io.takeroot.statistics.unusual;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// What is usual at a time of day: the median of what was read then, and one step to either side,
/// on the last 14 days.
final class DayProfile {

    private static final double DAY = 86_400;
    private static final int DAYS = 14;
    private static final int FEWEST_STEPS_A_DAY = 4;

    /// Three days with three readings each: a weekend alone is no profile.
    private static final int FEWEST_READINGS = 9;

    private record Reading(double second, double value) {}

    private final Map<Integer, Deque<Reading>> slots = new HashMap<>();
    private final double step;
    private final int steps;

    /// @param step the usual number of seconds between readings
    DayProfile(double step) {
        this.step = step;
        this.steps = (int) Math.round(DAY / step);
    }

    /// What is usual at that instant; `NaN` where fewer than three days speak, or where readings
    /// are fewer than four a day.
    double usualAt(double second) {
        if (steps < FEWEST_STEPS_A_DAY) {
            return Double.NaN;
        }
        var readings = new double[6 * DAYS];
        int count = 0;
        for (int aside = -1; aside <= 1; aside++) {
            int slot = Math.floorMod(slot(second) + aside, steps);
            for (var reading : slots.getOrDefault(slot, new ArrayDeque<>())) {
                double age = second - reading.second();
                if (age > DAY / 2 && age < (DAYS + 0.5) * DAY && count < readings.length) {
                    readings[count++] = reading.value();
                }
            }
        }
        if (count < FEWEST_READINGS) {
            return Double.NaN;
        }
        Arrays.sort(readings, 0, count);
        return (readings[(count - 1) / 2] + readings[count / 2]) / 2;
    }

    void add(double second, double value) {
        if (steps < FEWEST_STEPS_A_DAY) {
            return;
        }
        var slot = slots.computeIfAbsent(slot(second), key -> new ArrayDeque<>());
        slot.addLast(new Reading(second, value));
        while (slot.size() > 2 * DAYS || second - slot.getFirst().second() > (DAYS + 1) * DAY) {
            slot.removeFirst();
        }
    }

    private int slot(double second) {
        double ofDay = second - DAY * Math.floor(second / DAY);
        return Math.floorMod((int) Math.floor(ofDay / step), steps);
    }
}
