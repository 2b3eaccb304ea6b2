package io.takeroot.allocation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The weights of a booking's products under one rule, or the reason why there are none.
@FunctionalInterface
interface Weighing {
    sealed interface Answer {
        /// @param weights 0 or more, at least one of them above 0; in the order of products
        record Known(Map<String, BigDecimal> weights) implements Answer {}

        record Unknown(String reason) implements Answer {}
    }

    Answer of(Booking booking);

    static Weighing fixed(Method.FixedShares fixed) {
        var shares = new LinkedHashMap<>(fixed.shares());
        return booking -> new Answer.Known(shares);
    }

    static Weighing by(Weights weights, WeightTable table) {
        return booking -> answer(table.of(booking), weights.words());
    }

    /// Quantity times price; a product that has a quantity but no price, or several, stops the
    /// split: leaving it out would give its revenue to the others.
    static Weighing byPrice(
            Map<String, Set<BigDecimal>> prices, Method.ByListPrice rule, WeightTable quantities) {
        return booking -> {
            var weights = new TreeMap<String, BigDecimal>();
            for (var quantity : quantities.of(booking).entrySet()) {
                if (quantity.getValue().signum() == 0) {
                    continue;
                }
                var price = prices.getOrDefault(quantity.getKey(), Set.of());
                if (price.size() != 1) {
                    return new Answer.Unknown(
                            "the price list %s has %s price for %s"
                                    .formatted(
                                            rule.prices().dataset(),
                                            price.isEmpty() ? "no" : "more than one",
                                            quantity.getKey()));
                }
                weights.put(
                        quantity.getKey(), quantity.getValue().multiply(price.iterator().next()));
            }
            return answer(weights, rule.quantity().words());
        };
    }

    private static Answer answer(SortedMap<String, BigDecimal> weights, String words) {
        var negative =
                weights.entrySet().stream().filter(w -> w.getValue().signum() < 0).findFirst();
        if (negative.isPresent()) {
            return new Answer.Unknown(
                    "the weight of %s is negative (%s)"
                            .formatted(
                                    negative.get().getKey(),
                                    negative.get().getValue().toPlainString()));
        }
        if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            return new Answer.Unknown("there is no weight: nothing in " + words);
        }
        return new Answer.Known(weights);
    }
}
