package io.takeroot.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days from `from` up to but not including `to`.
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a period ends after it begins, not " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /// The last day inside.
    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
