package io.takeroot.responses;

import io.takeroot.ui.Formats;
import java.math.BigDecimal;

/// Says what was measured in a sentence or two.
record MeasuredWords(Response response, Measurement.Effect effect, int periods, Formats formats) {
    /// @param expected in the figure's unit
    /// @param best the better end of the interval, above zero for better
    String sentence(Outcome outcome, double expected, double best) {
        return figures()
                + switch (outcome) {
                    case WORKED -> worked(expected);
                    case DID_NOT ->
                            best <= 0
                                    ? " It went the wrong way."
                                    : " The effect of "
                                            + amount(expected)
                                            + " that was expected is ruled out.";
                    case CANNOT_TELL ->
                            " The interval holds both no effect and the "
                                    + amount(expected)
                                    + " that were expected.";
                };
    }

    private String figures() {
        return "%s a period (%d %% interval %s to %s) over %s, against %s without it."
                .formatted(
                        signed(effect.size()),
                        effect.level(),
                        signed(effect.low()),
                        signed(effect.high()),
                        formats.count(periods, "complete period", "complete periods"),
                        formats.value(decimal(effect.base()), response.unit()));
    }

    private String worked(double expected) {
        double size = Math.abs(effect.size());
        return size >= expected
                ? " That is what was expected, or more."
                : " That is less than the " + amount(expected) + " expected.";
    }

    private String amount(double expected) {
        return signed(response.riseIsBetter() ? expected : -expected);
    }

    private String signed(double value) {
        return formats.signed(decimal(value), response.unit());
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, new java.math.MathContext(12));
    }
}
