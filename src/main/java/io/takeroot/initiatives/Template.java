package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import java.util.List;
import java.util.Optional;

/// What an initiative of one type is begun with; everything in it may be changed.
///
/// @param tier of a launch
/// @param meaning when to take it, in a sentence
public record Template(
        Slug key,
        String title,
        Initiative.Type type,
        Optional<Integer> tier,
        String meaning,
        List<Phase> phases,
        List<Item> items,
        List<Suggestion> suggestions) {
    public Template {
        phases = List.copyOf(phases);
        items = List.copyOf(items);
        suggestions = List.copyOf(suggestions);
    }

    /// A stretch of the work.
    ///
    /// @param gate what must be true before the next phase begins
    public record Phase(String name, String gate) {}

    /// A deliverable.
    ///
    /// @param days after the start on which it is due; negative for before
    public record Item(String title, String phase, int days) {}

    /// An indicator to think of.
    ///
    /// @param metrics keys, of which the first one that is known is taken
    /// @param why it tells something about an initiative of this type
    public record Suggestion(Indicator.Role role, List<Slug> metrics, String why) {
        public Suggestion {
            metrics = List.copyOf(metrics);
        }
    }
}
