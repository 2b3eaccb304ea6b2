package io.takeroot.statistics.forecast;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// Airline passengers, 144 months: the resource names its origin.
final class SeriesG {

    private SeriesG() {}

    static double[] values() throws IOException, URISyntaxException {
        var file =
                Objects.requireNonNull(
                        SeriesG.class.getResource("/statistics/airline-passengers.csv"));
        return Files.readAllLines(Path.of(file.toURI())).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
