package io.takeroot.responses;

import io.takeroot.kernel.Period;
import io.takeroot.scorecards.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The forecast as it stood when a response was made: nobody can better it afterwards.
///
/// @param steps one for each coming period, in order; empty when there was no forecast
public record Forecasted(List<Outlook.Step> steps) {
    public Forecasted {
        steps = List.copyOf(steps);
    }

    static Forecasted of(Optional<Outlook> outlook) {
        return new Forecasted(outlook.map(Outlook::steps).orElse(List.of()));
    }

    Optional<Outlook.Step> of(Period period) {
        return steps.stream().filter(step -> step.period().equals(period)).findFirst();
    }

    /// One line for each step: first day, day after the last, point, low, high.
    String text() {
        return steps.stream()
                .map(
                        step ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                step.period().from(),
                                                step.period().to(),
                                                step.point().toPlainString(),
                                                step.low80().toPlainString(),
                                                step.high80().toPlainString()))
                .collect(Collectors.joining("\n"));
    }

    static Forecasted parse(String text) {
        return new Forecasted(text.lines().map(line -> step(line.split(" ", -1))).toList());
    }

    private static Outlook.Step step(String[] parts) {
        return new Outlook.Step(
                new Period(LocalDate.parse(parts[0]), LocalDate.parse(parts[1])),
                new BigDecimal(parts[2]),
                new BigDecimal(parts[3]),
                new BigDecimal(parts[4]));
    }
}
