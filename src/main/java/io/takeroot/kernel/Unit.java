package io.takeroot.kernel;

/// What a number counts. Shares are 0..1 inside and percent on the page.
public sealed interface Unit {
    record Count() implements Unit {}

    /// An amount in one currency.
    ///
    /// @param currency ISO 4217 code
    record Money(String currency) implements Unit {}

    record Percent() implements Unit {}

    record Days() implements Unit {}

    /// A number without a unit of its own, such as a score.
    record Plain() implements Unit {}

    /// The word used in files and JSON: `count`, `money USD`, `percent`, `days`, `number`.
    default String word() {
        return switch (this) {
            case Count() -> "count";
            case Money(String currency) -> "money " + currency;
            case Percent() -> "percent";
            case Days() -> "days";
            case Plain() -> "number";
        };
    }
}
