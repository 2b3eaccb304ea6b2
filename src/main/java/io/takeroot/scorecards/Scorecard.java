package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A subject's indicators on a day.
public record Scorecard(
        Subject subject,
        Grain cadence,
        LocalDate asOf,
        Summary summary,
        List<Section> sections,
        List<Annotation> annotations,
        Freshness freshness) {
    public Scorecard {
        sections = List.copyOf(sections);
        annotations = List.copyOf(annotations);
    }

    /// Indicators that belong together.
    public record Section(String title, List<Assessment> assessments) {
        public Section {
            assessments = List.copyOf(assessments);
        }
    }

    public Stream<Assessment> assessments() {
        return sections.stream().flatMap(section -> section.assessments().stream());
    }

    public Optional<Assessment> assessment(io.takeroot.kernel.Slug indicator) {
        return assessments().filter(a -> a.indicator().key().equals(indicator)).findFirst();
    }
}
