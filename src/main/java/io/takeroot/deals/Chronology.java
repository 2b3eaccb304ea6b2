package io.takeroot.deals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The order in which deals are listed.
final class Chronology {
    /// By the last day that is known of each, those without any at the end.
    static final Comparator<Deal> LATEST_FIRST =
            Comparator.comparing(Chronology::lastDay).reversed().thenComparing(Deal::id);

    private Chronology() {}

    private static LocalDate lastDay(Deal deal) {
        return Optional.ofNullable(deal.closed())
                .or(() -> Optional.ofNullable(deal.opened()))
                .orElse(LocalDate.MIN);
    }
}
