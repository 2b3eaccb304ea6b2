package io.takeroot.intelligence;

import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// What was learned in a week.
///
/// @param count how many insights there were, also those not shown
/// @param groups the insights by competitor, those about none last
/// @param claims whose evidence the week changed
/// @param gaps themes that ask for something that nothing answers yet, of which the week or a later
///     one spoke; those most asked for first
/// @param deals how the deals decided in the week ended; no records, no counts
public record Learned(
        Week week,
        int count,
        List<Group> groups,
        List<Moved> claims,
        List<Theme> gaps,
        WinLossReport.Group deals) {
    public Learned {
        groups = List.copyOf(groups);
        claims = List.copyOf(claims);
        gaps = List.copyOf(gaps);
    }

    /// Insights about one competitor, the latest first.
    public record Group(Optional<Slug> competitor, List<Insight> insights) {
        public Group {
            insights = List.copyOf(insights);
        }
    }

    /// @param supporting how many insights of the week speak for it
    /// @param against how many speak against it
    /// @param now how it stands today
    public record Moved(String claim, int supporting, int against, Backing now) {}

    public boolean isEmpty() {
        return count == 0 && claims.isEmpty() && deals.records() == 0;
    }
}
