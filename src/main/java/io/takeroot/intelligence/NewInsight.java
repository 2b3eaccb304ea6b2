package io.takeroot.intelligence;

import java.util.Optional;

/// Something to keep.
///
/// @param learnedFrom what it was learned from, such as `request/12` or `deal/1C1I7A6R`
/// @param once names it where it came from, such as `request/12`: kept before under the same name
///     it is not kept again
/// @param state in which it begins
public record NewInsight(
        Heard heard, Optional<String> learnedFrom, Optional<String> once, InsightState state) {
    private static final int LONGEST_NAME = 300;

    public NewInsight {
        if (once.filter(name -> name.isBlank() || name.length() > LONGEST_NAME).isPresent()) {
            throw new IllegalArgumentException(
                    "a name of 1 to " + LONGEST_NAME + " characters, not: " + once);
        }
    }

    public static NewInsight of(Heard heard) {
        return new NewInsight(heard, Optional.empty(), Optional.empty(), InsightState.NEW);
    }

    public NewInsight learnedFrom(String about) {
        return new NewInsight(heard, Optional.of(about), once, state);
    }

    public NewInsight once(String name) {
        return new NewInsight(heard, learnedFrom, Optional.of(name), state);
    }

    /// Somebody looked at it before it was kept.
    public NewInsight accepted() {
        return new NewInsight(heard, learnedFrom, once, InsightState.ACCEPTED);
    }
}
