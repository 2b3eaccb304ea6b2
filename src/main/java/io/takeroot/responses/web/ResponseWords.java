package io.takeroot.responses.web;

import io.takeroot.responses.Response;
import io.takeroot.ui.Formats;

/// A response's figures in words.
record ResponseWords(Response response, Formats formats) {
    /// Such as `+5% of each period`, or `−$20k a period`.
    String expected() {
        var expected = response.answer().expected();
        var sign = response.riseIsBetter() ? "+" : "−";
        if (expected.relative()) {
            return sign + plain(expected.size().movePointRight(2)) + "% a period";
        }
        var size = response.riseIsBetter() ? expected.size() : expected.size().negate();
        return formats.signed(size, response.unit()) + " a period";
    }

    private static String plain(java.math.BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
