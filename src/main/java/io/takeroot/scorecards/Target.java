package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What an indicator is to come to, as its definition says it.
public sealed interface Target {
    /// The last day of the period in which it is to be reached.
    LocalDate by();

    /// How long the period is that it names; empty when it names none.
    default Optional<Grain> measuredOver() {
        return switch (this) {
            case Value value -> value.per();
            case Growth growth -> Optional.of(growth.over().grain());
            case Band band -> band.per();
        };
    }

    /// A value.
    ///
    /// @param per the period, ending on `by`, that the value is measured over; empty for a metric
    ///     that runs up by itself or for the scorecard's own cadence
    record Value(BigDecimal value, LocalDate by, Optional<Grain> per) implements Target {}

    /// So much more than an earlier period; the period measured is as long as that one.
    ///
    /// @param growth 0.1 is ten percent more; negative for less
    record Growth(BigDecimal growth, NamedPeriod over, LocalDate by) implements Target {}

    /// Neither below nor above.
    record Band(BigDecimal low, BigDecimal high, LocalDate by, Optional<Grain> per)
            implements Target {}
}
