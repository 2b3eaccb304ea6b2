package io.takeroot.statistics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Answers printed in papers and walkthroughs, met to the printed digit.
class PublishedImpactsTests {

    private static final SyntheticControl.Form LEVELS = SyntheticControl.Form.LEVELS;
    private static final SyntheticControl.Form FIXED = SyntheticControl.Form.FIXED_EFFECTS;

    private record Units(Window window, List<String> donors) {}

    @Test
    void geoLiftWalkthroughIsMet() throws IOException {
        var units = units("geolift.csv", Set.of("chicago", "portland"), 90);

        var control = SyntheticControl.of(units.window(), FIXED);
        double effect = units.window().gap(control.counterfactual(units.window()));

        assertThat(effect).isCloseTo(155.556, within(5e-4));
        assertThat(effect * 15 * 2).isCloseTo(4667, within(0.5));
        checkWeights(
                units,
                control,
                Map.of(
                        "cincinnati",
                        0.2272,
                        "miami",
                        0.2028,
                        "baton rouge",
                        0.1335,
                        "minneapolis",
                        0.0900,
                        "dallas",
                        0.0739,
                        "nashville",
                        0.0685,
                        "honolulu",
                        0.0673,
                        "austin",
                        0.0465));
    }

    @Test
    void geoLiftJudgedAsAWholeAgrees() throws IOException {
        var units = units("geolift.csv", Set.of("chicago", "portland"), 90);
        var donors = new ArrayList<Donor>();
        for (int i = 0; i < units.donors().size(); i++) {
            donors.add(new Donor(units.donors().get(i), units.window().donors()[i]));
        }
        var series = new Series(units.window().treated(), 7, Scale.LOG1P);

        var impact = (Impact.Estimated) Impacts.of(new Panel(series, donors, 90));

        assertThat(impact.effects().average().low()).isBetween(0.0, 155.6);
        assertThat(impact.effects().average().high()).isGreaterThan(155.6);
        assertThat(impact.votes()).hasSize(5);
        assertThat(impact.evidence().tests())
                .extracting(Impact.Test::name)
                .containsExactly("debiased t over 3 folds", "rank among placebo donors");
    }

    @Test
    void propositionNinetyNineIsMet() throws IOException {
        var units = units("prop99.csv", Set.of("California"), 19);

        var control = SyntheticControl.of(units.window(), LEVELS);

        assertThat(units.window().gap(control.counterfactual(units.window())))
                .isCloseTo(-19.5136, within(5e-5));
        assertThat(SyntheticDifference.unweighted(units.window()))
                .isCloseTo(-27.3491, within(5e-5));
        assertThat(SyntheticDifference.weighted(units.window())).isCloseTo(-15.6054, within(5e-5));
        checkWeights(
                units,
                control,
                Map.of(
                        "Utah",
                        0.394,
                        "Montana",
                        0.232,
                        "Nevada",
                        0.205,
                        "Connecticut",
                        0.109,
                        "New Hampshire",
                        0.045,
                        "Colorado",
                        0.015));
    }

    private static void checkWeights(
            Units units, SyntheticControl control, Map<String, Double> printed) {
        printed.forEach(
                (donor, weight) ->
                        assertThat(control.weights()[units.donors().indexOf(donor)])
                                .as(donor)
                                .isCloseTo(weight, within(6e-4)));
    }

    @Test
    void timeBasedRegressionIsWhatGooglesPackagePrints() throws IOException {
        var lines = lines("salesandcost.csv");
        var experiment =
                new GeoExperiment(column(lines, 2), column(lines, 1), column(lines, 3), 42);

        var answer = (GeoReturn.Estimated) GeoExperiments.of(experiment);

        assertThat(answer.perCost()).isCloseTo(2.946742, within(5e-7));
        assertThat(answer.perCostAtLeast()).isCloseTo(2.826194, within(5e-7));
        assertThat(answer.response()).isCloseTo(147337.122, within(5e-3));
        assertThat(answer.cost()).isCloseTo(50000, within(1e-6));
        assertThat(answer.relative()).isCloseTo(0.173964, within(5e-7));
        assertThat(answer.probability()).isGreaterThan(0.999);
    }

    private static double[] column(List<String> lines, int at) {
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[at]))
                .toArray();
    }

    private static Units units(String file, Set<String> treated, int start) throws IOException {
        var rows = new LinkedHashMap<String, double[]>();
        for (var line : lines(file)) {
            var cells = line.split(",");
            rows.put(
                    cells[0],
                    Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        var mean = new double[rows.values().iterator().next().length];
        for (var name : treated) {
            var values = Objects.requireNonNull(rows.remove(name));
            for (int t = 0; t < mean.length; t++) {
                mean[t] += values[t] / treated.size();
            }
        }
        var donors = rows.values().toArray(double[][]::new);
        return new Units(new Window(mean, donors, start, 1), List.copyOf(rows.keySet()));
    }

    private static List<String> lines(String file) throws IOException {
        var stream = PublishedImpactsTests.class.getResourceAsStream("/statistics/impact/" + file);
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
