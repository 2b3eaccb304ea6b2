package io.takeroot.ui;

import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// What explains a gap, the largest first.
///
/// @param title what the effects add up to
public record Drivers(String title, Unit unit, List<Driver> drivers) {
    public Drivers {
        drivers =
                drivers.stream()
                        .sorted(
                                Comparator.comparing((Driver driver) -> driver.effect().abs())
                                        .reversed())
                        .toList();
    }

    /// @param note smaller line under the name; may be empty
    /// @param good whether the effect helps: fewer days can be good
    public record Driver(String name, String note, BigDecimal effect, boolean good) {}
}
