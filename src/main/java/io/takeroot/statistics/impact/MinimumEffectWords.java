package io.takeroot.statistics.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A minimum effect told to whoever decides on the initiative.
final class MinimumEffectWords {

    private static final BigDecimal LARGEST_TRIED = new BigDecimal(30);

    private MinimumEffectWords() {}

    static String sentence(double relative, int periods, int season) {
        var percent = percent(relative);
        var span = span(periods, season);
        return percent.compareTo(LARGEST_TRIED) > 0
                ? ("Even a lift of 30 %% over %s would be missed more than 1 time in 5; only one of"
                                + " %s %% or more would be seen 4 times in 5.")
                        .formatted(span, percent.toPlainString())
                : ("A lift of %s %% or more over %s would be seen 4 times in 5; smaller ones would"
                                + " look like nothing.")
                        .formatted(percent.toPlainString(), span);
    }

    /// Rounded up, so that the sentence promises nothing that the curve does not: to tenths below
    /// 3 %, else to whole percents.
    private static BigDecimal percent(double relative) {
        var exact = BigDecimal.valueOf(relative * 100);
        int digits = exact.compareTo(BigDecimal.valueOf(3)) < 0 ? 1 : 0;
        return exact.setScale(digits, RoundingMode.CEILING).stripTrailingZeros();
    }

    static String span(int periods, int season) {
        var unit =
                switch (season) {
                    case 4 -> "quarter";
                    case 7 -> "day";
                    case 12 -> "month";
                    case 52 -> "week";
                    default -> "period";
                };
        return periods == 1 ? "1 " + unit : periods + " " + unit + "s";
    }
}
