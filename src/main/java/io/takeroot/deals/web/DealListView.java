package io.takeroot.deals.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// A page of the list of deals.
///
/// @param known whether there are deals at all
/// @param trouble why they cannot be read; empty as a rule
/// @param count how many there are on all pages, in words
/// @param previous address of the page before; empty on the first
/// @param following address of the page after; empty on the last
public record DealListView(
        boolean known,
        String trouble,
        String find,
        Field outcome,
        String count,
        List<Line> lines,
        String previous,
        String following) {
    public DealListView {
        lines = List.copyOf(lines);
    }

    /// @param day on which it was closed, else opened
    public record Line(
            String url,
            String title,
            String id,
            String seller,
            Tone tone,
            String outcome,
            String amount,
            String day) {}
}
