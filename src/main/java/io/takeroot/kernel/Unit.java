package io.takeroot.kernel;

/// What a number counts. Shares are 0..1 inside and percent on the page.
public sealed interface Unit {
    record Count() implements Unit {}

    /// @param currency ISO 4217 code
    record Money(String currency) implements Unit {}

    record Percent() implements Unit {}

    record Days() implements Unit {}

    record Number() implements Unit {}

    Unit COUNT = new Count();
    Unit PERCENT = new Percent();
    Unit DAYS = new Days();
    Unit NUMBER = new Number();

    static Unit money(String currency) {
        return new Money(currency);
    }

    /// The word used in files and JSON: `count`, `money USD`, `percent`, `days`, `number`.
    default String word() {
        return switch (this) {
            case Count() -> "count";
            case Money(String currency) -> "money " + currency;
            case Percent() -> "percent";
            case Days() -> "days";
            case Number() -> "number";
        };
    }
}
