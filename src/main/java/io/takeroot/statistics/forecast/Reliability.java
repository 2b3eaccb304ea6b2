package io.takeroot.statistics.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How often what was promised came true, for each tenth of the probabilities.
record Reliability(List<Promise> promises) {

    private static final int TENTHS = 10;

    Reliability {
        promises = List.copyOf(promises);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(lines("end", promises.stream().filter(p -> !p.total()).toList()));
        lines.addAll(lines("sum", promises.stream().filter(Promise::total).toList()));
        return lines;
    }

    private static List<String> lines(String kind, List<Promise> promises) {
        var lines = new ArrayList<String>();
        double gaps = 0;
        double squares = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            int at = tenth;
            var inside = promises.stream().filter(p -> tenth(p) == at).toList();
            double given = inside.stream().mapToDouble(Promise::share).sum();
            double kept = inside.stream().filter(Promise::kept).count();
            gaps += Math.abs(given - kept);
            squares += inside.stream().mapToDouble(Reliability::square).sum();
            var value =
                    inside.isEmpty()
                            ? "0"
                            : String.format(
                                    Locale.ROOT,
                                    "%d promises, given %.3f, kept %.3f",
                                    inside.size(),
                                    given / inside.size(),
                                    kept / inside.size());
            lines.add("reliability." + kind + "." + at + "=" + value);
        }
        lines.add(summary(kind, promises.size(), gaps, squares));
        return lines;
    }

    private static String summary(String kind, int count, double gaps, double squares) {
        return String.format(
                Locale.ROOT,
                "reliability.%s.all=%d promises, Brier %.4f, expected calibration error %.4f",
                kind,
                count,
                squares / Math.max(1, count),
                gaps / Math.max(1, count));
    }

    private static int tenth(Promise promise) {
        return Math.min(TENTHS - 1, (int) (promise.share() * TENTHS));
    }

    private static double square(Promise promise) {
        double error = promise.share() - (promise.kept() ? 1 : 0);
        return error * error;
    }
}
