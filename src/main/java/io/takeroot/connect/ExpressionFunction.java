package io.takeroot.connect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The closed list of functions that expressions may call.
public enum ExpressionFunction {
    /// Days from the first date to the second; negative when the second is earlier.
    DAYS_BETWEEN("days_between(from, to)", 2, 2),
    /// The band a number falls into, as text: `band(discount, 0, 0.2)` makes `below 0`, `0 to
    /// 0.2`, `0.2 and above`.
    BAND("band(number, limit, ...)", 2, 50),
    LOWER("lower(text)", 1, 1),
    /// The first argument that is not missing.
    COALESCE("coalesce(value, ...)", 2, 20),
    YEAR("year(date)", 1, 1),
    QUARTER("quarter(date)", 1, 1),
    MONTH("month(date)", 1, 1),
    ABS("abs(number)", 1, 1),
    ROUND("round(number, digits)", 1, 2);

    private final String usage;
    private final int fewest;
    private final int most;

    ExpressionFunction(String usage, int fewest, int most) {
        this.usage = usage;
        this.fewest = fewest;
        this.most = most;
    }

    /// How it is written, for messages and the guide.
    public String usage() {
        return usage;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    static Optional<ExpressionFunction> find(String name) {
        return Arrays.stream(values()).filter(f -> f.word().equalsIgnoreCase(name)).findFirst();
    }

    static String list() {
        return Arrays.stream(values())
                .map(ExpressionFunction::usage)
                .collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
