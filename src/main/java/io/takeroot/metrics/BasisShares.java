package io.takeroot.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How much of a reading is known in which way: measured, allocated, inferred.
///
/// @param shares 0..1 by the word of the dataset's basis column, the largest first; together 1
public record BasisShares(Map<String, BigDecimal> shares) {
    private static final int DIGITS = 6;

    public BasisShares {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /// Of amounts by basis, whose signs do not count; nothing when all are 0.
    static BasisShares of(Map<String, BigDecimal> amounts) {
        var all =
                amounts.values().stream()
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new LinkedHashMap<String, BigDecimal>();
        amounts.entrySet().stream()
                .filter(amount -> amount.getValue().signum() != 0)
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<String, BigDecimal> amount) ->
                                                amount.getValue().abs())
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .forEach(
                        amount ->
                                shares.put(
                                        amount.getKey(),
                                        amount.getValue()
                                                .abs()
                                                .divide(all, DIGITS, RoundingMode.HALF_EVEN)));
        return new BasisShares(shares);
    }

    /// `61% allocated, 39% measured`; what is less than 1% but not nothing says so.
    public String words() {
        return shares.entrySet().stream()
                .map(share -> percent(share.getValue()) + " " + share.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String percent(BigDecimal share) {
        var percent = share.movePointRight(2);
        if (percent.compareTo(BigDecimal.ONE) < 0) {
            return "<1%";
        }
        var whole = percent.setScale(0, RoundingMode.HALF_EVEN);
        boolean all = share.compareTo(BigDecimal.ONE) == 0;
        return !all && whole.intValue() == 100 ? ">99%" : whole + "%";
    }
}
