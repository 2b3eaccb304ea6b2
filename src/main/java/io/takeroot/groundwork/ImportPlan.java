package io.takeroot.groundwork;

import io.takeroot.kernel.Problem;
import java.util.List;

/// What an import would do. With any problem it does nothing.
public record ImportPlan(List<Line> lines, List<Problem> problems) {
    public enum Fate {
        NEW,
        CHANGED,
        UNCHANGED
    }

    public ImportPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /// @param line of the file, from 1
    public record Line(long line, FoundationId id, String title, Fate fate) {}

    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    /// Whether there is something to do and nothing in the way.
    public boolean isReady() {
        return problems.isEmpty() && lines.stream().anyMatch(it -> it.fate() != Fate.UNCHANGED);
    }
}
