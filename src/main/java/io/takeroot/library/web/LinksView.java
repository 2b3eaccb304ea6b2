package io.takeroot.library.web;

import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// The tracked links of an asset.
///
/// @param made the address that was just made; empty otherwise
/// @param aggregates whether nobody's views are kept with their link
public record LinksView(
        String action,
        String made,
        List<Problem> problems,
        List<Field> fields,
        List<Line> lines,
        boolean aggregates) {
    public LinksView {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /// @param revoke where a form is sent to that shuts it; empty where it may not or is shut
    public record Line(
            String recipient,
            String deal,
            String dealUrl,
            String made,
            Tone tone,
            String state,
            String views,
            String downloads,
            String revoke) {}
}
