package io.takeroot.text;

import java.util.List;
import java.util.stream.Stream;

/// One term of a query, with all that may stand in its place.
///
/// @param times it was typed
/// @param taken what it was mended to, as no text has it; empty when it is known
/// @param others phrases that stand for it
record Wording(String term, int times, List<String> taken, List<List<String>> others) {
    Stream<String> terms() {
        return Stream.of(Stream.of(term), taken.stream(), others.stream().flatMap(List::stream))
                .flatMap(each -> each);
    }
}
