package io.takeroot.intelligence;

import java.time.LocalDate;

/// Requests and insights about the same thing.
///
/// @param words the most telling of its texts
/// @param name that a person gave it; empty until then
/// @param texts how many it has
/// @param unanswered how many of them asked for something that nothing answers
/// @param deals how many deals they touch
/// @param latest day of the latest text
public record Theme(
        ThemeId id,
        String words,
        String name,
        int texts,
        int unanswered,
        int deals,
        LocalDate latest) {

    /// What people read.
    public String title() {
        if (isNamed()) {
            return name;
        }
        return words.isEmpty() ? "Theme " + id : words;
    }

    public boolean isNamed() {
        return !name.isEmpty();
    }
}
