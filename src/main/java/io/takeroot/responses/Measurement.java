package io.takeroot.responses;

import java.time.LocalDate;
import java.util.Optional;

/// The effect of a response as it was measured on the day of its check; never changed afterwards.
///
/// @param effect per period, empty when none can be given
/// @param periods complete ones after the response, on which it stands
/// @param method how it was measured, in words
/// @param words what was found, in a sentence or two
public record Measurement(
        Outcome outcome,
        Optional<Effect> effect,
        int periods,
        String method,
        String words,
        LocalDate on) {
    /// In the figure's unit, as it is: below zero for less.
    ///
    /// @param low lower end of its interval
    /// @param high upper end of its interval
    /// @param level how much the interval holds, in percent: 80 or 95
    /// @param base what the periods would have come to without it, on average
    public record Effect(double size, double low, double high, int level, double base) {}
}
