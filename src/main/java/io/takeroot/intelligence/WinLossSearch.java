package io.takeroot.intelligence;

import java.time.LocalDate;
import java.util.Optional;

/// Which win/loss records are looked at.
///
/// @param from the first day of the decision
/// @param to the last day of the decision
/// @param product key of a product; an empty key stands for records that name none
/// @param reason key of a reason or driver
public record WinLossSearch(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Ending> ending,
        Optional<String> product,
        Optional<String> competitor,
        Optional<String> segment,
        Optional<String> reason) {
    public static final WinLossSearch EVERYTHING =
            new WinLossSearch(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public WinLossSearch between(LocalDate first, LocalDate last) {
        return new WinLossSearch(
                Optional.of(first),
                Optional.of(last),
                ending,
                product,
                competitor,
                segment,
                reason);
    }
}
