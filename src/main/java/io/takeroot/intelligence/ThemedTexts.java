package io.takeroot.intelligence;

import java.util.stream.Stream;

/// Texts that are grouped into themes; contributed as a bean by each module that keeps some.
@FunctionalInterface
public interface ThemedTexts {
    /// All of them, read lazily where they are many; whoever calls closes the stream.
    Stream<ThemedText> all();
}
