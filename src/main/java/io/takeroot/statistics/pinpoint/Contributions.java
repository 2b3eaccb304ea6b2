package io.takeroot.statistics.pinpoint;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Splits the gap between what was and what was expected over the elements of one dimension.
///
/// The parts add up: the contributions and the remainder are the gap (to floating-point rounding,
/// 1e-12 of the largest figure). A contribution says where the gap is, not why it came about.
public sealed interface Contributions {

    /// An element of a metric that is a sum. An element that had nothing, or was expected to have
    /// nothing, stands with 0.
    record Summand(String name, double actual, double expected) {}

    /// An element of a metric that is a ratio, now and in the base period. One that did not exist
    /// then has 0 and 0 there.
    record Fraction(
            String name,
            double numerator,
            double denominator,
            double baseNumerator,
            double baseDenominator) {}

    /// An element's part of the gap. For a ratio, `gap` is `rate` (the element itself did better
    /// or worse than expected of it) plus `mix` (it had a greater or smaller weight than in the
    /// base period); for a sum, `rate` is all of it.
    ///
    /// @param share of the gap, negative where the element pulls the other way; empty when there
    /// is no gap to share
    record Driver(String name, double gap, double rate, double mix, OptionalDouble share) {}

    /// The gap and its parts, the largest first (by size, then by name). `remainder` is what no
    /// element explains: totals that the elements do not make up.
    record Split(double gap, List<Driver> drivers, double remainder) implements Contributions {

        public Split {
            drivers = List.copyOf(drivers);
        }

        /// The part of the gap that is rate, over all elements.
        public double rate() {
            return drivers.stream().mapToDouble(Driver::rate).sum();
        }

        /// The part of the gap that is mix, over all elements.
        public double mix() {
            return drivers.stream().mapToDouble(Driver::mix).sum();
        }
    }

    /// The gap cannot be split, and why.
    record NotDefined(String reason) implements Contributions {}

    /// The split of `actual - expected` of a sum: each element contributes its own actual less
    /// its own expected. The two totals are given because they need not be the elements' sums
    /// (a target is set for the whole); what is left over is the remainder. Every number
    /// finite, else [NotDefined]; no element at all leaves everything in the remainder.
    static Contributions ofSum(List<Summand> elements, double actual, double expected) {
        double gap = actual - expected;
        var parts =
                elements.stream()
                        .map(
                                element ->
                                        part(
                                                element.name(),
                                                element.actual() - element.expected(),
                                                0,
                                                gap))
                        .toList();
        return split(gap, parts);
    }

    /// The split of a ratio's distance to `target`: R - T, where R is the sum of numerators over
    /// the sum of denominators.
    ///
    /// With w = an element's share of all denominators, r = its ratio, both with 0 for the base
    /// period, and the ratio that was expected of it e = r0 T / R0, an element contributes w (r
    /// - e) as rate and (w - w0)(e - T) as mix; these sum to R - T exactly. An element without
    /// a denominator in the base, or all of them when the base ratio is 0 or unknown, is
    /// expected to reach T. The order of elements does not matter. No denominator now:
    /// [NotDefined].
    ///
    /// The split is the standardisation of Kitagawa, "Components of a Difference Between Two
    /// Rates", Journal of the American Statistical Association 50 (1955) 1168-1194, with the
    /// interaction counted as rate.
    static Contributions ofRatio(List<Fraction> elements, double target) {
        double denominator = sum(elements.stream().mapToDouble(Fraction::denominator));
        if (denominator == 0) {
            return new NotDefined("nothing to divide by in this period");
        }
        double baseDenominator = sum(elements.stream().mapToDouble(Fraction::baseDenominator));
        double baseNumerator = sum(elements.stream().mapToDouble(Fraction::baseNumerator));
        boolean based = baseDenominator != 0 && baseNumerator != 0;
        double growth = based ? target * baseDenominator / baseNumerator : 0;
        double gap = sum(elements.stream().mapToDouble(Fraction::numerator)) / denominator - target;
        var parts =
                elements.stream()
                        .map(
                                element -> {
                                    boolean known = based && element.baseDenominator() != 0;
                                    double weight = element.denominator() / denominator;
                                    double baseWeight =
                                            based
                                                    ? element.baseDenominator() / baseDenominator
                                                    : weight;
                                    double expected =
                                            known
                                                    ? growth
                                                            * element.baseNumerator()
                                                            / element.baseDenominator()
                                                    : target;
                                    double rate =
                                            element.numerator() / denominator - weight * expected;
                                    return part(
                                            element.name(),
                                            rate,
                                            (weight - baseWeight) * (expected - target),
                                            gap);
                                })
                        .toList();
        return split(gap, parts);
    }

    private static double sum(DoubleStream values) {
        return values.sum();
    }

    private static Driver part(String name, double rate, double mix, double gap) {
        double own = rate + mix;
        return new Driver(
                name,
                own,
                rate,
                mix,
                gap == 0 ? OptionalDouble.empty() : OptionalDouble.of(own / gap));
    }

    private static Contributions split(double gap, List<Driver> parts) {
        double remainder = gap - sum(parts.stream().mapToDouble(Driver::gap));
        if (!Double.isFinite(remainder)) {
            return new NotDefined("a figure is missing or infinite");
        }
        var largestFirst =
                Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.gap()))
                        .thenComparing(Driver::name);
        return new Split(gap, parts.stream().sorted(largestFirst).toList(), remainder);
    }
}
