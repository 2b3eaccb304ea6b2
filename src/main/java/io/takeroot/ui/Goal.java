package io.takeroot.ui;

import java.math.BigDecimal;
import java.util.List;

/// What a chart's line should reach.
public sealed interface Goal {
    record None() implements Goal {}

    /// One value, drawn right across.
    record Level(BigDecimal value) implements Goal {}

    /// A value per period, such as a plan; a period without one is a gap.
    record Path(List<Trend.Point> points) implements Goal {
        public Path {
            points = List.copyOf(points);
        }
    }

    /// Anything from `low` to `high` is right.
    record Range(BigDecimal low, BigDecimal high) implements Goal {}
}
