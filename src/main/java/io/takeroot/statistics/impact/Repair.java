package io.takeroot.statistics.impact;

import java.util.ArrayList;
import java.util.List;

/// A panel made whole: few missing values are filled by a straight line, donors with many are
/// left out, and each is said.
///
/// @param window the series without a gap
/// @param donors the names of those kept, in the order of the window's rows
/// @param notes what was filled or left out
/// @param obstacle why the treated series cannot be judged; empty when it can
record Repair(Window window, List<String> donors, List<String> notes, String obstacle) {

    /// One value in five may be missing, before the start and after it.
    private static final int ONE_IN = 5;

    static Repair of(Panel panel) {
        var treated = panel.treated().values();
        var notes = new ArrayList<String>();
        int missing = missing(treated, 0, treated.length);
        if (missing > 0) {
            notes.add("%d missing values of the treated series were filled.".formatted(missing));
        }
        var names = new ArrayList<String>();
        var rows = new ArrayList<double[]>();
        var left = new ArrayList<String>();
        for (var donor : panel.donors()) {
            var values = donor.values();
            if (tooMany(values, panel.start())) {
                left.add(donor.name());
            } else if (Index.spread(filled(values), values.length) > 0) {
                names.add(donor.name());
                rows.add(filled(values));
            } else {
                left.add(donor.name());
            }
        }
        if (!left.isEmpty()) {
            notes.add(
                    "Left out, for too many missing values or none that ever changes: "
                            + String.join(", ", left)
                            + ".");
        }
        var obstacle = obstacle(treated, panel);
        var window =
                new Window(
                        obstacle.isEmpty() ? filled(treated) : treated,
                        rows.toArray(double[][]::new),
                        panel.start(),
                        panel.treated().season());
        return new Repair(window, names, notes, obstacle);
    }

    private static String obstacle(double[] treated, Panel panel) {
        if (!panel.donors().isEmpty()
                && panel.donors().stream()
                        .allMatch(donor -> tooMany(donor.values(), panel.start()))) {
            return "every donor has too many missing values to compare with";
        }
        if (tooMany(treated, panel.start())) {
            return "more than one value in five of the treated series is missing, before the start"
                    + " or after it";
        }
        var known = filled(treated);
        return Index.spread(known, panel.start()) == 0
                ? "the treated series never changed before the start"
                : "";
    }

    private static boolean tooMany(double[] values, int start) {
        return missing(values, 0, start) * ONE_IN > start
                || missing(values, start, values.length) * ONE_IN > values.length - start;
    }

    private static int missing(double[] values, int from, int to) {
        int count = 0;
        for (int t = from; t < to; t++) {
            if (!Double.isFinite(values[t])) {
                count++;
            }
        }
        return count;
    }

    /// Missing values by a straight line between their neighbours, at an end by the nearest.
    private static double[] filled(double[] values) {
        var filled = values.clone();
        int known = -1;
        for (int t = 0; t < values.length; t++) {
            if (Double.isFinite(values[t])) {
                for (int gap = known + 1; gap < t; gap++) {
                    double share = known < 0 ? 1 : (double) (gap - known) / (t - known);
                    double from = known < 0 ? values[t] : values[known];
                    filled[gap] = from + share * (values[t] - from);
                }
                known = t;
            }
        }
        for (int gap = known + 1; known >= 0 && gap < values.length; gap++) {
            filled[gap] = values[known];
        }
        return filled;
    }
}
