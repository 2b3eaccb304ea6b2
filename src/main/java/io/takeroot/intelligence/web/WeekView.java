package io.takeroot.intelligence.web;

import io.takeroot.ui.Tone;
import java.util.List;

/// What was learned in a week.
///
/// @param span from when to when
/// @param count how many insights there were, in words
/// @param deals how the deals decided in the week ended; empty without records
/// @param winLoss the address of the report of the week
/// @param later the address of the week after; empty when that is still to come
public record WeekView(
        String name,
        String span,
        String count,
        List<Group> groups,
        List<Claim> claims,
        List<Gap> gaps,
        List<Deals> deals,
        String winLoss,
        String earlier,
        String later,
        boolean followed,
        String mailed) {
    public WeekView {
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
        gaps = List.copyOf(gaps);
        deals = List.copyOf(deals);
    }

    public boolean isEmpty() {
        return groups.isEmpty() && claims.isEmpty() && deals.isEmpty();
    }

    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String url, String title, String source, String day) {}

    public record Claim(String url, String title, String change, Tone tone, String state) {}

    /// A theme that asks for something that nothing answers yet.
    public record Gap(String url, String title, String words) {}

    public record Deals(String ending, String count) {}
}
