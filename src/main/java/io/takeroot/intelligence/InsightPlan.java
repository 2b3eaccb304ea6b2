package io.takeroot.intelligence;

import java.util.List;

/// What the import of a table would do: its good rows are kept, the others are refused, each with
/// its reason.
public record InsightPlan(List<Line> lines, List<Reject> rejects) {
    public InsightPlan {
        lines = List.copyOf(lines);
        rejects = List.copyOf(rejects);
    }

    /// @param line of the file, from 1
    /// @param there whether it was kept before, so that nothing happens
    /// @param backs keys of claims for which it speaks
    /// @param contradicts keys of claims against which it speaks
    public record Line(
            long line,
            NewInsight insight,
            boolean there,
            List<String> backs,
            List<String> contradicts) {
        public Line {
            backs = List.copyOf(backs);
            contradicts = List.copyOf(contradicts);
        }
    }

    /// @param raw the row as it stands in the file
    public record Reject(long line, String raw, String reason) {}

    public long fresh() {
        return lines.stream().filter(line -> !line.there()).count();
    }

    public long there() {
        return lines.size() - fresh();
    }
}
