package io.takeroot.scorecards;

import io.takeroot.metrics.Metrics;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.pinpoint.Contributions;
import io.takeroot.statistics.pinpoint.Pinpoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says where an indicator's gap lies: which slices moved on their own, and how the whole
/// splits by each dimension.
record GapSplit(Study study, Metrics metrics) {

    /// Empty when there is no gap, the metric cannot be split or there is nothing to compare
    /// with.
    Optional<Gap> gap(Figure actual, BigDecimal expected) {
        if (actual.value().isEmpty()) {
            return Optional.empty();
        }
        var size = actual.value().get().subtract(expected);
        return size.signum() == 0
                ? Optional.empty()
                : GapSums.of(study, metrics, expected)
                        .map(sums -> gap(sums, actual.value().get(), expected));
    }

    private Gap gap(GapSums sums, BigDecimal actual, BigDecimal expected) {
        var course = study.course().orElseThrow();
        var size = actual.subtract(expected);
        var causes = new CauseWords(study, size).told(Pinpoint.explain(sums));
        return new Gap(
                size,
                actual,
                expected,
                course.shown(),
                course.base(),
                causes.answer(),
                causes.everywhere(),
                causes.drivers(),
                causes.remainder(),
                splits(sums, size, expected));
    }

    private List<Gap.Split> splits(GapSums sums, BigDecimal size, BigDecimal expected) {
        return sums.dimensions().stream()
                .flatMap(d -> split(d, sums.by(d), size, expected).stream())
                .toList();
    }

    private Optional<Gap.Split> split(
            String dimension,
            Map<String, GapSums.Element> elements,
            BigDecimal size,
            BigDecimal expected) {
        var contributions =
                study.addsUp() ? ofSum(elements, size, expected) : ofRatio(elements, expected);
        if (!(contributions instanceof Contributions.Split split)) {
            return Optional.empty();
        }
        var title = CauseWords.dimensionTitle(dimension);
        var parts =
                split.drivers().stream()
                        .map(d -> new Gap.Part(name(d.name(), title), Simulation.decimal(d.gap())))
                        .toList();
        var told = parts.stream().map(Gap.Part::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Gap.Split(dimension, title, parts, size.subtract(told)));
    }

    private static String name(String value, String title) {
        return value.equals(Reading.NONE) ? "Without " + title.toLowerCase(Locale.ROOT) : value;
    }

    private static Contributions ofSum(
            Map<String, GapSums.Element> elements, BigDecimal size, BigDecimal expected) {
        double then = elements.values().stream().mapToDouble(GapSums.Element::then).sum();
        if (then == 0) {
            return new Contributions.NotDefined("nothing to compare with");
        }
        double scale = expected.doubleValue() / then;
        var summands =
                elements.entrySet().stream()
                        .map(
                                entry ->
                                        new Contributions.Summand(
                                                entry.getKey(),
                                                entry.getValue().now(),
                                                entry.getValue().then() * scale))
                        .toList();
        return Contributions.ofSum(
                summands, expected.add(size).doubleValue(), expected.doubleValue());
    }

    private static Contributions ofRatio(
            Map<String, GapSums.Element> elements, BigDecimal expected) {
        var fractions =
                elements.entrySet().stream()
                        .map(
                                entry ->
                                        new Contributions.Fraction(
                                                entry.getKey(),
                                                entry.getValue().now(),
                                                entry.getValue().nowBelow(),
                                                entry.getValue().then(),
                                                entry.getValue().thenBelow()))
                        .toList();
        return Contributions.ofRatio(fractions, expected.doubleValue());
    }
}
