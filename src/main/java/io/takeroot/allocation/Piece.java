package io.takeroot.allocation;

import java.math.BigDecimal;
import java.util.Optional;

/// A product's part of a booked total: one row of the derived dataset.
///
/// @param range where the true amount lies 9 times in 10; only for what was inferred
record Piece(
        Booking booking,
        String product,
        Optional<BigDecimal> amount,
        Basis basis,
        Optional<Range> range,
        Ground ground) {
    /// Stands in the place of a product where there is none.
    static final String NOBODY = "Not allocated";

    /// What belongs to no product, such as one-off services.
    static final String OTHER = "Other, no product";

    record Range(BigDecimal low, BigDecimal high) {}

    /// What an amount rests on.
    ///
    /// @param weight of the product; empty where none was used
    /// @param weights of all products of the booking
    /// @param reason why it is not allocated; empty otherwise
    record Ground(
            Optional<Rule> rule,
            String method,
            Optional<BigDecimal> weight,
            Optional<BigDecimal> weights,
            String reason) {
        static Ground of(Rule rule, String method) {
            return new Ground(Optional.of(rule), method, Optional.empty(), Optional.empty(), "");
        }

        Ground weighing(BigDecimal one, BigDecimal all) {
            return new Ground(rule, method, Optional.of(one), Optional.of(all), reason);
        }

        static Ground without(Optional<Rule> rule, String reason) {
            return new Ground(
                    rule,
                    rule.map(r -> r.method().word()).orElse(""),
                    Optional.empty(),
                    Optional.empty(),
                    reason);
        }
    }

    static Piece notAllocated(
            Booking booking, Optional<BigDecimal> amount, Optional<Rule> rule, String reason) {
        return new Piece(
                booking,
                NOBODY,
                amount,
                Basis.NOT_ALLOCATED,
                Optional.empty(),
                Ground.without(rule, reason));
    }
}
