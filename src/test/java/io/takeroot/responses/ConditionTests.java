package io.takeroot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What conditions mean, to the last digit.
final class ConditionTests {
    @ParameterizedTest
    @CsvSource({
        "probability < 50%, 0.50, false",
        "probability < 50%, 0.4999999999, true",
        "probability <= 50%, 0.50, true",
        "probability < 0.5, 0.50, false",
        "probability < 0.5, 0.49, true",
        "probability > 99.5%, 0.995, false",
        "probability >= 99.5%, 0.995, true",
        "probability < 0%, 0, false",
        "probability <= 0%, 0, true"
    })
    void probabilityIsStrictOrNotAsWritten(String condition, String probability, boolean holds) {
        check(condition, evidence(probability, "0"), holds);
    }

    @ParameterizedTest
    @CsvSource({
        "value > 1200000, 1200000, false",
        "value > 1200000, 1200000.01, true",
        "value >= 1_200_000, 1200000, true",
        "value < 66%, 0.66, false",
        "value < 66%, 0.6599, true",
        "value < -5, -5.1, true",
        "value < 0.66, 0.66, false"
    })
    void tenPercentIsATenth(String condition, String value, boolean holds) {
        check(condition, evidence("0.5", value), holds);
    }

    @ParameterizedTest
    @CsvSource({
        "change < -10% over month, 100, 90, false",
        "change < -10% over month, 100, 89.9999, true",
        "change <= -10% over month, 100, 90, true",
        "change < -10% over month, 3, 2.7, false",
        "change < -10% over month, 3, 2.6999999999999999, true",
        "change > 10% over month, -100, -90, false",
        "change > 9.99% over month, -100, -90, true",
        "change < -0.1% over month, 1000, 999, false",
        "change > 200% over month, 1, 3.01, true"
    })
    void changeIsAShareOfThePeriodBefore(String written, String before, String now, boolean holds) {
        check(written, months(before, now), holds);
    }

    @Test
    void changeOverZeroIsSaidAndNotRaised() {
        var condition = Condition.parse("change < -10% over month").orElseThrow();

        assertThat(months("0", "5").of(condition))
                .isInstanceOfSatisfying(
                        Finding.CannotTell.class, told -> assertThat(told.why()).contains("is 0"));
    }

    @Test
    void changeOverAHoleIsSaidAndNotRaised() {
        var condition = Condition.parse("change < -10% over month").orElseThrow();
        var evidence =
                new Evidence(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(point(1, "100"), point(3, "10")),
                        "");

        assertThat(evidence.of(condition)).isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void whatIsNotKnownRaisesNothing() {
        var nothing = new Evidence(Optional.empty(), Optional.empty(), List.of(), "thin data");

        for (var written : List.of("probability < 50%", "value > 1", "change < -1% over week")) {
            assertThat(nothing.of(Condition.parse(written).orElseThrow()))
                    .isEqualTo(new Finding.CannotTell("thin data"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "probability < 50",
                "probability < -1%",
                "change < -10 over month",
                "change < -10%",
                "value = 5",
                "value < 5 over month",
                "usual",
                "value < 5%%",
                ""
            })
    void whatMayMeanTwoThingsIsRefused(String written) {
        assertThat(Condition.parse(written)).isEmpty();
    }

    private static void check(String written, Evidence evidence, boolean holds) {
        var condition = Condition.parse(written).orElseThrow();

        assertThat(evidence.of(condition) instanceof Finding.Holds).isEqualTo(holds);
    }

    private static Evidence evidence(String probability, String value) {
        return new Evidence(
                Optional.of(new BigDecimal(probability)),
                Optional.of(new BigDecimal(value)),
                List.of(),
                "");
    }

    private static Evidence months(String before, String now) {
        return new Evidence(
                Optional.empty(), Optional.empty(), List.of(point(1, before), point(2, now)), "");
    }

    private static Evidence.Point point(int month, String value) {
        var first = LocalDate.of(2026, month, 1);
        return new Evidence.Point(new Period(first, first.plusMonths(1)), new BigDecimal(value));
    }
}
