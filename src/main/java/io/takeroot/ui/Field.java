package io.takeroot.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form field: label above, hint and error below.
///
/// @param name of the form parameter, unique on the page
/// @param type of the input, such as `text`, `email`, `password`
/// @param hint one sentence; empty for none
/// @param error what is wrong with the value and what to do; empty for none
/// @param choices what may be chosen; empty for a free input
public record Field(
        String name,
        String label,
        String type,
        String value,
        String hint,
        String error,
        boolean required,
        String autocomplete,
        List<Choice> choices) {
    private static final String PERSON = "person";

    /// One line of a list to choose from.
    public record Choice(String value, String label) {}

    public Field {
        choices = List.copyOf(choices);
    }

    public static Field text(String name, String label, String value) {
        return of(name, label, "text", value);
    }

    public static Field of(String name, String label, String type, String value) {
        return new Field(name, label, type, value, "", "", false, "off", List.of());
    }

    /// The name of a person: those who may sign in are proposed while one types, and any other
    /// name is taken as it is.
    public static Field person(String name, String label, String value) {
        return of(name, label, PERSON, value);
    }

    public static Field choice(String name, String label, String value, List<Choice> choices) {
        return new Field(name, label, "", value, "", "", false, "off", choices);
    }

    /// The same with another value.
    public Field with(String other) {
        return new Field(name, label, type, other, hint, error, required, autocomplete, choices);
    }

    public Field withHint(String words) {
        return new Field(name, label, type, value, words, error, required, autocomplete, choices);
    }

    public Field withError(String words) {
        return new Field(name, label, type, value, hint, words, required, autocomplete, choices);
    }

    public Field mandatory() {
        return new Field(name, label, type, value, hint, error, true, autocomplete, choices);
    }

    /// @param token of the HTML standard, such as `username` or `current-password`
    public Field completedBy(String token) {
        return new Field(name, label, type, value, hint, error, required, token, choices);
    }

    public boolean isPerson() {
        return type.equals(PERSON);
    }

    public String id() {
        return "field-" + name;
    }

    /// Ids of hint and error for assistive technology; null when there is neither.
    public @Nullable String describedBy() {
        var ids =
                (hint.isEmpty() ? "" : id() + "-hint ") + (error.isEmpty() ? "" : id() + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
