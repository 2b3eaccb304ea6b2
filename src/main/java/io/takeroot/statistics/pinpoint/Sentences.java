package io.takeroot.statistics.pinpoint;

import io.takeroot.statistics.pinpoint.Explanation.Cause;
import io.takeroot.statistics.pinpoint.Explanation.Finding;
import io.takeroot.statistics.pinpoint.Explanation.Level;
import io.takeroot.statistics.pinpoint.Explanation.Total;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The answer in one sentence.
final class Sentences {

    private static final int MOST_NAMED = 3;

    private Sentences() {}

    static String of(Finding finding, Total total, Level level, List<Cause> causes) {
        return switch (finding) {
            case NOISE -> "No more than the usual noise: no slice stands out.";
            case EVERYWHERE -> "Everywhere " + percent(level.relative()) + "; no slice stands out.";
            case LOCAL -> named(causes) + ".";
            case OUTSIDE ->
                    "The known dimensions explain less than half of the gap; its cause lies"
                            + " outside of them.";
        };
    }

    private static String named(List<Cause> causes) {
        var words =
                causes.stream()
                        .limit(MOST_NAMED)
                        .map(
                                cause ->
                                        cause.element().words()
                                                + " "
                                                + percent(cause.effect().relative()))
                        .collect(Collectors.joining("; "));
        int more = causes.size() - MOST_NAMED;
        return more > 0 ? words + "; and " + more + " more" : words;
    }

    static String percent(double relative) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * relative).replace('-', '\u2212');
    }
}
