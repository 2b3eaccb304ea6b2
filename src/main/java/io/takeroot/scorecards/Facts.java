package io.takeroot.scorecards;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is known of an indicator on a day, as status rules look at it.
public record Facts(Map<Fact, BigDecimal> known) {
    /// Nothing may be said, for want of data or of fresh ones.
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        known = Map.copyOf(known);
    }

    public Optional<BigDecimal> of(Fact fact) {
        return Optional.ofNullable(known.get(fact));
    }

    Facts with(Fact fact, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new EnumMap<Fact, BigDecimal>(Fact.class);
        more.putAll(known);
        more.put(fact, value.get());
        return new Facts(more);
    }
}
