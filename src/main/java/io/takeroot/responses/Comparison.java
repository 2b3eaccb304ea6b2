package io.takeroot.responses;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// How a figure is held against a bound: strictly or not, as written.
enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static Optional<Comparison> of(String sign) {
        return Arrays.stream(values()).filter(known -> known.sign.equals(sign)).findFirst();
    }

    boolean holds(BigDecimal value, BigDecimal bound) {
        int order = value.compareTo(bound);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    String sign() {
        return sign;
    }
}
