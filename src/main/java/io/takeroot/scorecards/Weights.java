package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// How much an indicator counts where a scorecard is rolled up, each weight from a day on.
public record Weights(List<From> steps) {
    /// One, always.
    public static final Weights EVEN = new Weights(List.of());

    /// @param weight zero or more
    public record From(LocalDate day, BigDecimal weight) {
        public From {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight " + weight);
            }
        }
    }

    public Weights {
        steps = steps.stream().sorted(Comparator.comparing(From::day)).toList();
    }

    static Weights always(BigDecimal weight) {
        return new Weights(List.of(new From(LocalDate.MIN, weight)));
    }

    /// The weight of the latest day that is not after this one; one before all of them.
    public BigDecimal on(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(From::weight)
                .orElse(BigDecimal.ONE);
    }
}
