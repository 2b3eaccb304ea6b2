package io.takeroot.scorecards;

import java.util.List;
import java.util.Optional;

/// The indicators of a scorecard in the order of its page, as they can be arranged.
///
/// @param title of the definition
public record Arrangement(String title, List<Section> sections) {
    public Arrangement {
        sections = List.copyOf(sections);
    }

    /// Those under one heading.
    public record Section(String title, Optional<Stage> stage, List<Indicator> indicators) {
        public Section {
            indicators = List.copyOf(indicators);
        }
    }
}
