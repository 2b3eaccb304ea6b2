package io.takeroot.ui;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What was, beside what would have been.
///
/// @param actual in order of time; a period without a value is left out and drawn as a gap
/// @param without what would have been; its band holds the truth 19 times in 20 and is drawn from
///     the start on
/// @param start first day of the first period that can have been changed
public record Contrast(
        String title,
        Unit unit,
        Grain grain,
        List<Trend.Point> actual,
        List<Trend.Outlook> without,
        LocalDate start) {
    public Contrast {
        actual = List.copyOf(actual);
        without = List.copyOf(without);
    }

    /// The same as a list of values for each period.
    List<BigDecimal> values() {
        var values = new java.util.ArrayList<BigDecimal>();
        actual.forEach(point -> values.add(point.value()));
        without.forEach(
                outlook -> {
                    values.add(outlook.middle());
                    if (!outlook.start().isBefore(start)) {
                        values.addAll(List.of(outlook.low(), outlook.high()));
                    }
                });
        return values;
    }
}
