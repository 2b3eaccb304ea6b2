package io.takeroot.allocation.web;

import java.util.List;

/// What each product got, over all and by period.
///
/// @param grain in words: `month`
/// @param latest the last period that has bookings
/// @param ranges whether any amount was inferred and has a range
public record ProductsView(
        String grain, String latest, boolean ranges, List<Line> lines, List<PeriodView> periods) {
    public ProductsView {
        lines = List.copyOf(lines);
        periods = List.copyOf(periods);
    }

    /// @param spark its periods as a small chart, SVG
    /// @param range of the latest period; empty when nothing of it was inferred
    /// @param share of all that was booked
    /// @param known how much of it is measured, allocated, inferred
    public record Line(
            String product,
            String spark,
            String latest,
            String range,
            String total,
            String share,
            String known) {}

    /// @param lines by product, the largest first
    public record PeriodView(String title, String total, List<Cell> lines) {
        public PeriodView {
            lines = List.copyOf(lines);
        }
    }

    public record Cell(String product, String amount, String range, String known) {}
}
