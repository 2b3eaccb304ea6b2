package io.takeroot.responses;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What a condition is held against.
///
/// @param probability of reaching the target; empty when it is not known
/// @param value of the figure, in its unit
/// @param latest the last complete periods of the grain that a change is over, oldest first
/// @param missing why a figure is not there; empty when all are
record Evidence(
        Optional<BigDecimal> probability,
        Optional<BigDecimal> value,
        List<Point> latest,
        String missing) {
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_UP);

    Evidence {
        latest = List.copyOf(latest);
    }

    /// A period's figure.
    record Point(Period period, BigDecimal value) {}

    Finding of(Condition condition) {
        return switch (condition) {
            case Condition.Probability(Comparison sign, BigDecimal bound, String text) ->
                    probability
                            .map(known -> state(sign.holds(known, bound), likely(known)))
                            .orElseGet(() -> unknown("its probability"));
            case Condition.Value(Comparison sign, BigDecimal bound, String text) ->
                    value.map(known -> state(sign.holds(known, bound), "it is " + plain(known)))
                            .orElseGet(() -> unknown("its value"));
            case Condition.Change change -> changed(change);
            case Condition.Unusual unusual ->
                    throw new IllegalArgumentException("told by the whole history: " + unusual);
        };
    }

    /// Compared without dividing, so that a change of just 10 % is just 10 %.
    private Finding changed(Condition.Change change) {
        if (latest.size() < 2) {
            return unknown("two complete periods to compare");
        }
        var before = latest.get(latest.size() - 2);
        var last = latest.getLast();
        if (!before.period().to().equals(last.period().from())) {
            return new Finding.CannotTell(
                    "the period before " + last.period().from() + " has no figure");
        }
        if (before.value().signum() == 0) {
            return new Finding.CannotTell(
                    "the period from " + before.period().from() + " is 0: no share of it");
        }
        var moved = last.value().subtract(before.value());
        var bound = change.bound().multiply(before.value().abs());
        return change.sign().holds(moved, bound)
                ? new Finding.Holds(last.period().from().toString(), moved(moved, before, last))
                : new Finding.HoldsNot();
    }

    private static String moved(BigDecimal moved, Point before, Point last) {
        var share = moved.movePointRight(2).divide(before.value().abs(), SHOWN);
        return "the period from %s came to %s, %s%s %% against %s before"
                .formatted(
                        last.period().from(),
                        plain(last.value()),
                        share.signum() > 0 ? "+" : "",
                        share.stripTrailingZeros().toPlainString(),
                        plain(before.value()));
    }

    private static Finding state(boolean holds, String words) {
        return holds ? new Finding.Holds("", words) : new Finding.HoldsNot();
    }

    private Finding unknown(String what) {
        return new Finding.CannotTell(missing.isEmpty() ? what + " is not known" : missing);
    }

    private static String likely(BigDecimal probability) {
        return "its target is "
                + probability.movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                + " % likely";
    }

    private static String plain(BigDecimal value) {
        return value.round(new MathContext(6, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
