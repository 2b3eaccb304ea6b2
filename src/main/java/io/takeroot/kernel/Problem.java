package io.takeroot.kernel;

/// Something wrong with what was given.
///
/// @param code stable name in capitals, such as `UNKNOWN_METRIC`; `docs/errors/CODE.md` explains
///     it
/// @param place where it was seen, such as `deals.yaml:12` or `sales.csv line 7`; empty when it
///     has no place
/// @param message what was seen, what was expected, what to do next
public record Problem(String code, String place, String message) {
    public static Problem of(String code, String message) {
        return new Problem(code, "", message);
    }

    public Problem at(String newPlace) {
        return new Problem(code, newPlace, message);
    }

    /// One line for a terminal: place, message, code.
    public String line() {
        return (place.isEmpty() ? "" : place + ": ") + message + " [" + code + "]";
    }
}
