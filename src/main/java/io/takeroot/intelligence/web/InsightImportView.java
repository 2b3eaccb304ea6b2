package io.takeroot.intelligence.web;

import java.util.List;

/// The import of insights, before and after a file was looked at.
///
/// @param error why the file is no table of insights; empty for nothing
/// @param text what was pasted
/// @param columns those that are read
/// @param plan what the import would do; none before a file was given
public record InsightImportView(String error, String text, String columns, List<Plan> plan) {
    public InsightImportView {
        plan = List.copyOf(plan);
    }

    /// @param words what would happen, in a sentence
    /// @param file the bytes, to be sent again when it is applied
    public record Plan(
            String words, String file, boolean ready, List<Line> lines, List<Reject> rejects) {
        public Plan {
            lines = List.copyOf(lines);
            rejects = List.copyOf(rejects);
        }
    }

    public record Line(String line, String text, String kind, String day, boolean there) {}

    public record Reject(String line, String raw, String reason) {}
}
