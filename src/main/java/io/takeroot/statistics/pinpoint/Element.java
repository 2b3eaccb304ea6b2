package io.takeroot.statistics.pinpoint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A slice of the cube: one value for some of its dimensions, all values of the others.
///
/// @param coordinates at least one, sorted by the dimension's name, no dimension twice
public record Element(List<Coordinate> coordinates) {

    /// One dimension and its value.
    public record Coordinate(String dimension, String value) {}

    public Element {
        coordinates =
                coordinates.stream().sorted(Comparator.comparing(Coordinate::dimension)).toList();
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException("an element has at least one coordinate");
        }
    }

    /// Coordinates as `region=EMEA&segment=SMB`, by the dimension's name.
    @Override
    public String toString() {
        return coordinates.stream()
                .map(coordinate -> coordinate.dimension() + "=" + coordinate.value())
                .collect(Collectors.joining("&"));
    }

    /// As a person says it: `SMB in EMEA` is not attempted, `EMEA, SMB` is.
    String words() {
        return coordinates.stream().map(Coordinate::value).collect(Collectors.joining(", "));
    }
}
