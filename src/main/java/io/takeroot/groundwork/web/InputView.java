package io.takeroot.groundwork.web;

import java.util.List;

/// One input of the form of a foundation.
///
/// @param shape how it is filled in
/// @param hint one sentence; may be empty
/// @param error what is wrong with it and what to do; empty when nothing is
/// @param options what may be chosen
public record InputView(
        String name,
        String label,
        Shape shape,
        String value,
        String hint,
        String error,
        boolean required,
        List<Option> options) {
    public enum Shape {
        LINE,
        PERSON,
        DAY,
        PROSE,
        ONE,
        SEVERAL
    }

    public record Option(String value, String label, boolean chosen) {}

    public InputView {
        options = List.copyOf(options);
    }

    public String id() {
        return "field-" + name;
    }

    /// Ids of hint and error for assistive technology; empty when there is neither.
    public String describedBy() {
        return ((hint.isEmpty() ? "" : id() + "-hint ") + (error.isEmpty() ? "" : id() + "-error"))
                .strip();
    }

    InputView hinted(String words) {
        return new InputView(name, label, shape, value, words, error, required, options);
    }

    InputView needed() {
        return new InputView(name, label, shape, value, hint, error, true, options);
    }

    InputView offering(List<Option> choices) {
        return new InputView(name, label, shape, value, hint, error, required, choices);
    }

    InputView wrong(String words) {
        return new InputView(name, label, shape, value, hint, words, required, options);
    }
}
