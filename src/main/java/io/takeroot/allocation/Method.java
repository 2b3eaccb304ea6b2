package io.takeroot.allocation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// By what a booked total, or what known lines leave of it, is split.
public sealed interface Method {
    /// By the same shares each time; they add up to 1.
    record FixedShares(Map<String, BigDecimal> shares) implements Method {
        public FixedShares {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /// In proportion to a weight per product: usage, seats, any column or metric.
    record ByWeight(Weights weights) implements Method {}

    /// In proportion to list price times quantity.
    record ByListPrice(ProductAmounts prices, Weights quantity) implements Method {}

    /// By what usage, prices, order forms and accounts alike show; with an interval.
    ///
    /// @param prices list prices; where the search for the price really paid starts
    /// @param mix the shares that order forms foresaw, by account
    /// @param segment the booked column that says which accounts are alike
    record Inferred(
            Optional<ProductAmounts> prices,
            Weights usage,
            Optional<ProductAmounts> mix,
            Optional<String> segment)
            implements Method {}

    /// The name that rows of the derived dataset carry.
    default String word() {
        return switch (this) {
            case FixedShares ignored -> "fixed shares";
            case ByWeight ignored -> "weight";
            case ByListPrice ignored -> "list price x quantity";
            case Inferred ignored -> "inferred";
        };
    }

    /// In plain words: `in proportion to the sum of seats in usage, ...`.
    default String words() {
        return switch (this) {
            case FixedShares(var shares) ->
                    "by fixed shares: "
                            + shares.entrySet().stream()
                                    .map(share -> share.getKey() + " " + percent(share.getValue()))
                                    .collect(Collectors.joining(", "));
            case ByWeight(var weights) -> "in proportion to " + weights.words();
            case ByListPrice(var prices, var quantity) ->
                    "by list price (%s) times quantity (%s)"
                            .formatted(prices.words(), quantity.words());
            case Inferred inferred ->
                    "inferred from "
                            + inferred.usage().words()
                            + inferred.prices()
                                    .map(p -> ", list prices (" + p.words() + ")")
                                    .orElse("")
                            + inferred.mix()
                                    .map(m -> ", order forms (" + m.words() + ")")
                                    .orElse("")
                            + inferred.segment()
                                    .map(s -> ", and accounts of the same " + s)
                                    .orElse("");
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
