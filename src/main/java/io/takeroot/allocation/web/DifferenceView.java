package io.takeroot.allocation.web;

import java.util.List;

/// Before, after and the change between them, by product and by month.
///
/// @param caption says what is compared
/// @param before what the column before is called
/// @param products all months together, the largest change first
/// @param months of products that change in some month
public record DifferenceView(
        String caption, String before, String after, List<Line> products, List<Month> months) {
    public DifferenceView {
        products = List.copyOf(products);
        months = List.copyOf(months);
    }

    public record Line(String product, String before, String after, String change) {}

    public record Month(String title, List<Line> lines) {
        public Month {
            lines = List.copyOf(lines);
        }
    }
}
