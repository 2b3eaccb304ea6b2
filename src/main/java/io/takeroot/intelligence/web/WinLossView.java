package io.takeroot.intelligence.web;

import io.takeroot.ui.Field;
import java.util.List;

/// The report of win/loss records.
///
/// @param none whether there is no record at all
/// @param proposals how many deals wait for a record, in words; empty for none
/// @param standing what the records say, in a sentence
/// @param legend the endings in the order of the bars
/// @param reasonsDefined whether there is any code to give
public record WinLossView(
        boolean none,
        String proposals,
        String standing,
        List<Count> counts,
        List<Field> filters,
        List<Key> legend,
        String cut,
        List<Line> groups,
        List<Line> reasons,
        boolean reasonsDefined,
        String records,
        String csv,
        boolean mayRecord) {
    public WinLossView {
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        legend = List.copyOf(legend);
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
    }

    /// What a colour of the bars stands for.
    public record Key(String css, String title) {}

    public record Count(String name, String count, String of) {}

    /// @param note small under the name; empty for none
    /// @param bar how the records ended, each part from where to where in percent
    /// @param range of the share won; says that there are too few records where there are
    /// @param against difference to all others, in points, with its range; empty when unknown
    public record Line(
            String url,
            String name,
            String note,
            String records,
            List<Bit> bar,
            String said,
            String share,
            String range,
            String against) {
        public Line {
            bar = List.copyOf(bar);
        }
    }

    /// A piece of a bar.
    ///
    /// @param css names its colour
    public record Bit(String css, double start, double width) {}
}
