package io.takeroot.intelligence.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// All claims with what speaks for and against them, those in need first.
///
/// @param none whether there is no claim at all
/// @param counts how many claims are in each state
public record EvidenceListView(
        boolean none,
        String meaning,
        String find,
        List<Field> filters,
        List<Count> counts,
        List<Line> lines,
        String csv,
        String following) {
    public EvidenceListView {
        filters = List.copyOf(filters);
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    public record Count(Tone tone, String name, String count, String of) {}

    public record Line(
            String url,
            String title,
            String products,
            String supporting,
            String against,
            String freshest,
            Tone tone,
            String state) {}
}
