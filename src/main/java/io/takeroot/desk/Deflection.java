package io.takeroot.desk;

import java.util.Optional;

/// How often what was there already served those who asked.
///
/// @param shown askings to which something was offered
/// @param taken those of them that ended with "this answers me"
public record Deflection(int shown, int taken) {
    /// 0..1; empty while nothing was offered.
    public Optional<Double> share() {
        return shown == 0 ? Optional.empty() : Optional.of((double) taken / shown);
    }
}
