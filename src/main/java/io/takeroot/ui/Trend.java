package io.takeroot.ui;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A value over time with its forecast, goal and what happened.
///
/// @param actual in order of time; a period without a value is left out and drawn as a gap
/// @param forecast in order of time, after the last actual; empty when there is none
/// @param today where the past ends; a day of the last period known
public record Trend(
        String title,
        Unit unit,
        Grain grain,
        Kind kind,
        List<Point> actual,
        List<Outlook> forecast,
        Goal goal,
        LocalDate today,
        List<Note> notes) {
    public Trend {
        actual = List.copyOf(actual);
        forecast = List.copyOf(forecast);
        notes = List.copyOf(notes);
    }

    /// How values of neighbouring periods hang together.
    public enum Kind {
        /// A state, such as a rate or a stock.
        LEVEL,
        /// An amount of the period itself.
        FLOW,
        /// A sum that begins anew with a fiscal quarter or year; the line breaks there.
        CUMULATIVE
    }

    /// @param start first day of the period
    public record Point(LocalDate start, BigDecimal value) {}

    /// What is expected of a period, with the band that holds 80 % of outcomes.
    ///
    /// @param start first day of the period
    public record Outlook(LocalDate start, BigDecimal low, BigDecimal middle, BigDecimal high) {}

    /// Something that happened, shown as a lettered disc and explained below the chart.
    public record Note(String letter, LocalDate day, String text) {}
}
