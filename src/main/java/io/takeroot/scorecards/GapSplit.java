package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Reading;
import io.takeroot.statistics.pinpoint.Contributions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Splits an indicator's gap over the values of each dimension.
///
/// What was expected of a value is its share of an earlier period, scaled to what is expected of
/// the whole. The drivers shown first are those that stand out: their part of the gap differs
/// most
/// from what their weight alone would bring. (A market with 80 % of the business carries about
/// 80 % of any gap; that explains nothing.)
record GapSplit(Study study, Answers answers) {
    /// More values than this are a list of names, not a dimension.
    private static final int MOST_VALUES = 200;

    private static final int SHOWN = 5;

    /// A value's figure now and then; `below` is what is below the line of a ratio or a mean.
    private record Element(double now, double nowBelow, double then, double thenBelow) {}

    private record Ranked(Gap.Driver driver, double weight) {}

    /// Empty when there is no gap, the metric cannot be split or there is nothing to compare
    /// with.
    Optional<Gap> gap(Figure actual, BigDecimal expected) {
        if (actual.value().isEmpty() || study.metricsOfGap().isEmpty()) {
            return Optional.empty();
        }
        var size = actual.value().get().subtract(expected);
        if (size.signum() == 0) {
            return Optional.empty();
        }
        var splits = new ArrayList<Gap.Split>();
        var ranked = new ArrayList<Ranked>();
        for (var dimension : study.dimensions()) {
            var elements = elements(dimension);
            if (!elements.isEmpty() && elements.size() <= MOST_VALUES) {
                split(dimension, elements, size, expected)
                        .ifPresent(
                                split -> {
                                    splits.add(split);
                                    ranked.addAll(ranked(split, elements));
                                });
            }
        }
        if (splits.isEmpty()) {
            return Optional.empty();
        }
        var course = study.course().orElseThrow();
        return Optional.of(
                new Gap(
                        size,
                        actual.value().get(),
                        expected,
                        course.shown(),
                        course.base(),
                        foremost(ranked),
                        splits));
    }

    private static List<Gap.Driver> foremost(List<Ranked> ranked) {
        var seen = new HashSet<BigDecimal>();
        return ranked.stream()
                .sorted(
                        Comparator.comparingDouble((Ranked r) -> -r.weight())
                                .thenComparing(r -> r.driver().slice().words()))
                .map(Ranked::driver)
                .filter(driver -> driver.effect().signum() != 0)
                .filter(driver -> seen.add(driver.effect().stripTrailingZeros()))
                .limit(SHOWN)
                .sorted(Comparator.comparing((Gap.Driver d) -> d.effect().abs()).reversed())
                .toList();
    }

    private List<Ranked> ranked(Gap.Split split, Map<String, Element> elements) {
        double gap = split.drivers().stream().mapToDouble(d -> d.effect().doubleValue()).sum();
        Function<Element, Double> weight =
                element -> study.addsUp() ? element.then() : element.nowBelow();
        double all = elements.values().stream().mapToDouble(weight::apply).sum();
        return split.drivers().stream()
                .map(
                        driver -> {
                            double share = weight.apply(elements.get(driver.name())) / all;
                            double effect = driver.effect().doubleValue();
                            return new Ranked(
                                    driver,
                                    Math.min(Math.abs(effect), Math.abs(effect - share * gap)));
                        })
                .toList();
    }

    private Optional<Gap.Split> split(
            String dimension, Map<String, Element> elements, BigDecimal size, BigDecimal expected) {
        var contributions =
                study.addsUp() ? ofSum(elements, size, expected) : ofRatio(elements, expected);
        if (!(contributions instanceof Contributions.Split split)) {
            return Optional.empty();
        }
        var words = new DriverWords(study, dimension);
        var drivers = split.drivers().stream().map(words::driver).toList();
        var explained =
                drivers.stream().map(Gap.Driver::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Gap.Split(
                        dimension, words.dimensionTitle(), drivers, size.subtract(explained)));
    }

    private static Contributions ofSum(
            Map<String, Element> elements, BigDecimal size, BigDecimal expected) {
        double then = elements.values().stream().mapToDouble(Element::then).sum();
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

    private static Contributions ofRatio(Map<String, Element> elements, BigDecimal expected) {
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

    private Map<String, Element> elements(String dimension) {
        var course = study.course().orElseThrow();
        var keys = study.metricsOfGap();
        var now = figures(keys.getFirst(), dimension, course.shown());
        var then = figures(keys.getFirst(), dimension, course.base());
        boolean ratio = keys.size() > 1;
        var nowBelow =
                ratio
                        ? figures(keys.get(1), dimension, course.shown())
                        : rows(keys.getFirst(), dimension, course.shown());
        var thenBelow =
                ratio
                        ? figures(keys.get(1), dimension, course.base())
                        : rows(keys.getFirst(), dimension, course.base());
        boolean mean = study.nature() instanceof Nature.Means;
        var names = names(List.of(now, then, nowBelow, thenBelow));
        var elements = new HashMap<String, Element>();
        for (var name : names) {
            double nowRows = nowBelow.getOrDefault(name, 0.0);
            double thenRows = thenBelow.getOrDefault(name, 0.0);
            elements.put(
                    name,
                    new Element(
                            now.getOrDefault(name, 0.0) * (mean ? nowRows : 1),
                            nowRows,
                            then.getOrDefault(name, 0.0) * (mean ? thenRows : 1),
                            thenRows));
        }
        return elements;
    }

    private static Set<String> names(List<Map<String, Double>> figures) {
        var names = new LinkedHashSet<String>();
        figures.forEach(map -> names.addAll(map.keySet()));
        return names;
    }

    private Map<String, Double> figures(Slug metric, String dimension, Period days) {
        return read(
                metric, dimension, days, r -> r.value().map(BigDecimal::doubleValue).orElse(0.0));
    }

    private Map<String, Double> rows(Slug metric, String dimension, Period days) {
        return read(metric, dimension, days, reading -> (double) reading.n());
    }

    private Map<String, Double> read(
            Slug metric, String dimension, Period days, Function<Reading, Double> figure) {
        var found = new HashMap<String, Double>();
        for (var reading : answers.readings(study.by(metric, dimension, days))) {
            found.put(name(reading.slice(), dimension), figure.apply(reading));
        }
        return found;
    }

    private static String name(Slice slice, String dimension) {
        return slice.conditions().getOrDefault(dimension, Reading.NONE);
    }
}
