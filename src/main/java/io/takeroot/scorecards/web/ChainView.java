package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Stage;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The chain from foundations to what comes next, and how each link of it stands.
public record ChainView(List<Link> links) {
    public ChainView {
        links = List.copyOf(links);
    }

    /// @param words such as `2 of 3 on track`
    /// @param url of the first section of the stage; empty when nothing is measured there
    public record Link(String title, Tone tone, String words, String url) {}

    /// None where no section stands in the chain.
    static Optional<ChainView> of(Scorecard scorecard) {
        boolean chained = scorecard.sections().stream().anyMatch(s -> s.stage().isPresent());
        return chained
                ? Optional.of(
                        new ChainView(
                                Stream.of(Stage.values())
                                        .map(stage -> link(stage, scorecard.sections()))
                                        .toList()))
                : Optional.empty();
    }

    private static Link link(Stage stage, List<Scorecard.Section> sections) {
        var first = sections.stream().filter(s -> s.stage().equals(Optional.of(stage))).findFirst();
        var statuses =
                sections.stream()
                        .filter(section -> section.stage().equals(Optional.of(stage)))
                        .flatMap(section -> section.assessments().stream())
                        .map(assessment -> assessment.status())
                        .toList();
        long onTrack = statuses.stream().filter(status -> status == Status.ON_TRACK).count();
        return new Link(
                stage.title(),
                worst(statuses).tone(),
                statuses.isEmpty()
                        ? "nothing measured"
                        : onTrack + " of " + statuses.size() + " on track",
                first.map(section -> "#" + anchor(sections.indexOf(section))).orElse(""));
    }

    private static Status worst(List<Status> statuses) {
        return statuses.stream()
                .filter(status -> status != Status.NO_DATA)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Status.NO_DATA);
    }

    static String anchor(int section) {
        return "section-" + (section + 1);
    }
}
