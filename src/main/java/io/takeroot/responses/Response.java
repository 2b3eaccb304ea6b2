package io.takeroot.responses;

import io.takeroot.kernel.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What was done about an episode, and what became of it.
///
/// @param unit of the figure
/// @param riseIsBetter whether more of the figure was what was wanted
/// @param forecast as it stood
/// @param madeOn the workspace's day
/// @param measured empty until the day of the check
public record Response(
        ResponseId id,
        Episode episode,
        Answer answer,
        Unit unit,
        boolean riseIsBetter,
        Forecasted forecast,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        Optional<Measurement> measured) {
    public boolean isWaiting() {
        return measured.isEmpty();
    }

    /// A check that was put off or brought forward.
    public record CheckChange(LocalDate from, LocalDate to, String reason, Instant at, String by) {}

    /// What a person thinks of it, apart from what was measured.
    public record Remark(String words, Instant at, String by) {}
}
