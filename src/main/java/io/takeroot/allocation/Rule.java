package io.takeroot.allocation;

import java.time.LocalDate;
import java.util.Optional;

/// One dated step of an allocation.
///
/// @param from the first day on which it holds; empty: from the beginning
/// @param until the last day on which it holds; empty: without end
/// @param lines what is known of a booking's products; it is taken as it is, and only the rest is
///     split
public record Rule(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<ProductAmounts> lines,
        Method method) {
    boolean holdsOn(Optional<LocalDate> day) {
        return day.map(this::holdsOn).orElse(from.isEmpty() && until.isEmpty());
    }

    private boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    boolean overlaps(Rule other) {
        return from.filter(other::isOverBefore).isEmpty()
                && other.from.filter(this::isOverBefore).isEmpty();
    }

    private boolean isOverBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }

    /// When it holds: `from 2023-01-01`, `always`.
    public String when() {
        if (from.isEmpty() && until.isEmpty()) {
            return "always";
        }
        return (from.map(day -> "from " + day).orElse("") + until.map(d -> " to " + d).orElse(""))
                .strip();
    }
}
