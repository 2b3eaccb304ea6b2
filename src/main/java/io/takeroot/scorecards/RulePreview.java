package io.takeroot.scorecards;

import java.time.LocalDate;
import java.util.List;

/// What other status rules would have said on past days.
///
/// @param days looked at, oldest first
/// @param lines one for each indicator that the rules are for
public record RulePreview(List<LocalDate> days, List<Line> lines) {
    public RulePreview {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /// @param then one for each day
    public record Line(String title, List<Then> then) {
        public Line {
            then = List.copyOf(then);
        }
    }

    /// One indicator on one day: by the rules as they are, and by the others.
    public record Then(Status old, Status fresh) {
        public boolean differs() {
            return old != fresh;
        }
    }

    public long differing() {
        return lines.stream().flatMap(line -> line.then().stream()).filter(Then::differs).count();
    }

    public long all() {
        return (long) lines.size() * days.size();
    }
}
