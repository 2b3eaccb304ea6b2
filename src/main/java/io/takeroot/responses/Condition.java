package io.takeroot.responses;

import io.takeroot.kernel.Grain;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a rule raises an alert.
public sealed interface Condition {
    /// As it is written: `probability < 50%`.
    String text();

    /// The probability of reaching the target.
    record Probability(Comparison sign, BigDecimal bound, String text) implements Condition {}

    /// The figure itself.
    record Value(Comparison sign, BigDecimal bound, String text) implements Condition {}

    /// How much more the last complete period is than the one before it, as a share of that.
    record Change(Comparison sign, BigDecimal bound, Grain over, String text)
            implements Condition {}

    /// The newest point is unlike the others.
    record Unusual(String text) implements Condition {}

    /// What can be written, for those who wrote something else.
    String FORMS =
            "probability < 50%, value > 1200000, change < -10% over month (day, week, quarter,"
                    + " year), or unusual";

    /// Reads a condition; empty when it is none. `10%` and `0.1` are the same number. A
    /// probability is between 0 and 1, and a change is written with its percent sign: `change <
    /// -10` may mean two things and is refused.
    static Optional<Condition> parse(String written) {
        var text = written.strip().replaceAll("\\s+", " ");
        if (text.equals("unusual")) {
            return Optional.of(new Unusual(text));
        }
        var found = Writing.FORM.matcher(text);
        return found.matches() ? Writing.read(found, text) : Optional.empty();
    }

    /// How conditions are written.
    final class Writing {
        private static final Pattern FORM =
                Pattern.compile(
                        "(probability|value|change) ?(<=|>=|<|>) ?([+-]?[0-9][0-9_]*(?:\\.[0-9]+)?)"
                                + " ?(%?)(?: over (day|week|month|quarter|year))?");

        private Writing() {}

        private static Optional<Condition> read(java.util.regex.Matcher found, String text) {
            var sign = Comparison.of(found.group(2)).orElseThrow();
            boolean percent = !found.group(4).isEmpty();
            var number = new BigDecimal(found.group(3).replace("_", ""));
            var bound = percent ? number.movePointLeft(2) : number;
            var over = Optional.ofNullable(found.group(5)).map(Writing::grain);
            return switch (found.group(1)) {
                case "probability" ->
                        over.isEmpty() && isShare(bound)
                                ? Optional.of(new Probability(sign, bound, text))
                                : Optional.empty();
                case "value" ->
                        over.isEmpty()
                                ? Optional.of(new Value(sign, bound, text))
                                : Optional.empty();
                default ->
                        over.filter(grain -> percent)
                                .map(grain -> new Change(sign, bound, grain, text));
            };
        }

        private static boolean isShare(BigDecimal bound) {
            return bound.signum() >= 0 && bound.compareTo(BigDecimal.ONE) <= 0;
        }

        private static Grain grain(String word) {
            return Grain.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
