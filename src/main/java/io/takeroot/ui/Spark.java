package io.takeroot.ui;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.util.List;

/// A line as small as a word.
///
/// @param actual in order of time; a period without a value is left out and drawn as a gap
public record Spark(String title, Unit unit, Grain grain, List<Trend.Point> actual, Goal goal) {
    public Spark {
        actual = List.copyOf(actual);
    }
}
