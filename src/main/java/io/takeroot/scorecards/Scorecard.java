package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A subject's indicators on a day.
///
/// @param rollUp how one status is made of all; empty when none is
/// @param manual statuses set by hand that hold on that day, by indicator; they stand beside the
///     computed ones and count nowhere
public record Scorecard(
        Subject subject,
        Grain cadence,
        LocalDate asOf,
        Summary summary,
        List<Section> sections,
        List<Annotation> annotations,
        Freshness freshness,
        Optional<RollUp> rollUp,
        Map<Slug, ManualStatus> manual) {
    public Scorecard {
        sections = List.copyOf(sections);
        annotations = List.copyOf(annotations);
        manual = Map.copyOf(manual);
    }

    /// Not rolled up, nothing set by hand.
    public Scorecard(
            Subject subject,
            Grain cadence,
            LocalDate asOf,
            Summary summary,
            List<Section> sections,
            List<Annotation> annotations,
            Freshness freshness) {
        this(
                subject,
                cadence,
                asOf,
                summary,
                sections,
                annotations,
                freshness,
                Optional.empty(),
                Map.of());
    }

    /// Indicators that belong together.
    ///
    /// @param stage of the chain; empty when they stand outside it
    public record Section(String title, Optional<Stage> stage, List<Assessment> assessments) {
        public Section {
            assessments = List.copyOf(assessments);
        }

        /// Outside the chain.
        public Section(String title, List<Assessment> assessments) {
            this(title, Optional.empty(), assessments);
        }

        Section with(List<Assessment> others) {
            return new Section(title, stage, others);
        }
    }

    public Stream<Assessment> assessments() {
        return sections.stream().flatMap(section -> section.assessments().stream());
    }

    public Optional<Assessment> assessment(Slug indicator) {
        return assessments().filter(a -> a.indicator().key().equals(indicator)).findFirst();
    }

    public Optional<ManualStatus> manual(Slug indicator) {
        return Optional.ofNullable(manual.get(indicator));
    }

    /// One status for all, by the scorecard's rule; empty when it has none.
    public Optional<RollUp.Result> rolledUp() {
        return rollUp.map(
                rule ->
                        rule.of(
                                assessments().map(a -> RollUp.part(a, asOf)).toList(),
                                "indicators"));
    }

    /// One status for scorecards of one definition, each counting once; empty when it rolls
    /// nothing up.
    public static Optional<RollUp.Result> rolledUp(List<Scorecard> family, String what) {
        return family.stream()
                .findFirst()
                .flatMap(Scorecard::rollUp)
                .map(
                        rule ->
                                rule.of(
                                        family.stream()
                                                .flatMap(card -> card.rolledUp().stream())
                                                .map(
                                                        one ->
                                                                new RollUp.Part(
                                                                        one.status(),
                                                                        BigDecimal.ONE))
                                                .toList(),
                                        what));
    }

    /// As somebody of that rank sees it; the counts are those of what is seen.
    public Scorecard seenBy(Audience viewer, Formats formats) {
        if (assessments().allMatch(a -> isSeen(a, viewer))) {
            return this;
        }
        var seen =
                sections.stream()
                        .map(
                                section ->
                                        section.with(
                                                section.assessments().stream()
                                                        .filter(a -> isSeen(a, viewer))
                                                        .toList()))
                        .filter(section -> !section.assessments().isEmpty())
                        .toList();
        return new Scorecard(
                subject,
                cadence,
                asOf,
                new Summaries(seen, formats).summary(),
                seen,
                annotations,
                freshness,
                rollUp,
                manual);
    }

    private static boolean isSeen(Assessment assessment, Audience viewer) {
        return assessment.indicator().terms().audience().isSeenBy(viewer);
    }

    Scorecard with(Map<Slug, ManualStatus> statuses) {
        return statuses.isEmpty()
                ? this
                : new Scorecard(
                        subject,
                        cadence,
                        asOf,
                        summary,
                        sections,
                        annotations,
                        freshness,
                        rollUp,
                        statuses);
    }
}
