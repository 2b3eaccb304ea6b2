package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.Metric;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges one subject on one day: first collects what all its indicators ask, then reads it at
/// once, then appraises each. What explains the gaps takes many more readings; it is asked for
/// afterwards, for as many indicators as wanted.
record Judging(Metrics metrics, Setting setting, Subject subject, List<Annotation> annotations) {
    /// Whose gaps are split.
    enum Explained {
        ALL,
        /// Only the indicator that lags most, for the summary.
        WORST
    }

    Scorecard scorecard(ScorecardPlan plan, Explained explained) {
        var known = studies(mine(plan.indicators().toList()));
        var answers = answers(known.values(), Study::questions);
        var judged =
                plan.sections().stream()
                        .map(section -> section(section, known, answers))
                        .filter(section -> !section.assessments().isEmpty())
                        .toList();
        var sections = explained(judged, known, explained);
        return new Scorecard(
                subject,
                plan.cadence(),
                setting.asOf(),
                new Summaries(sections, setting.formats()).summary(),
                sections,
                annotations,
                freshness(sections),
                plan.rollUp(),
                Map.of());
    }

    /// One indicator with its gap.
    Assessment assessment(Indicator indicator) {
        var known = studies(List.of(indicator));
        var study = known.get(indicator);
        if (study == null) {
            return unread(indicator);
        }
        var assessment = appraised(study, answers(List.of(study), Study::questions));
        return Appraisal.explained(assessment, study, metrics);
    }

    private Map<Indicator, Study> studies(List<Indicator> indicators) {
        var studies = new Studies(metrics, setting, subject);
        var known = new LinkedHashMap<Indicator, Study>();
        for (var indicator : indicators) {
            studies.of(indicator)
                    .filter(studies::knowsSubject)
                    .ifPresent(study -> known.put(indicator, study));
        }
        return known;
    }

    private Answers answers(
            Collection<Study> studies, Function<Study, List<MetricQuery>> questions) {
        return Answers.to(
                studies.stream().flatMap(study -> questions.apply(study).stream()).toList(),
                metrics);
    }

    private List<Scorecard.Section> explained(
            List<Scorecard.Section> sections, Map<Indicator, Study> known, Explained explained) {
        var chosen =
                switch (explained) {
                    case ALL -> known.values();
                    case WORST ->
                            new Summaries(sections, setting.formats())
                                    .worst().stream()
                                            .flatMap(
                                                    a ->
                                                            Stream.ofNullable(
                                                                    known.get(a.indicator())))
                                            .toList();
                };
        return sections.stream()
                .map(
                        section ->
                                section.with(
                                        section.assessments().stream()
                                                .map(a -> explained(a, known, chosen))
                                                .toList()))
                .toList();
    }

    private Assessment explained(
            Assessment assessment, Map<Indicator, Study> known, Collection<Study> chosen) {
        var study = known.get(assessment.indicator());
        return study != null && chosen.contains(study)
                ? Appraisal.explained(assessment, study, metrics)
                : assessment;
    }

    private List<Indicator> mine(List<Indicator> indicators) {
        return indicators.stream()
                .filter(i -> i.belongsTo(subject.id()))
                .filter(i -> i.terms().audience() != Audience.NOBODY)
                .toList();
    }

    private Scorecard.Section section(
            ScorecardPlan.Section section, Map<Indicator, Study> known, Answers answers) {
        return new Scorecard.Section(
                section.title(),
                section.stage(),
                mine(section.indicators()).stream()
                        .map(
                                indicator ->
                                        Optional.ofNullable(known.get(indicator))
                                                .map(study -> appraised(study, answers))
                                                .orElseGet(() -> unread(indicator)))
                        .toList());
    }

    private Assessment appraised(Study study, Answers answers) {
        var from = study.coverage().map(Coverage::first);
        return new Appraisal(study, answers)
                .assessment(
                        annotations.stream()
                                .filter(a -> from.isEmpty() || !a.date().isBefore(from.get()))
                                .toList());
    }

    /// An indicator whose metric is gone, or does not know the subject.
    private Assessment unread(Indicator indicator) {
        var metric = metrics.find(indicator.metric());
        var why =
                metric.map(this::whyUnread)
                        .orElse("The metric '" + indicator.metric() + "' is not defined any more.");
        var day = new Period(setting.asOf(), setting.asOf().plusDays(1));
        return new Assessment(
                indicator,
                indicator.title().isEmpty()
                        ? metric.map(m -> m.title()).orElse(indicator.key().value())
                        : indicator.title(),
                metric.map(m -> m.unit()).orElse(new Unit.Plain()),
                Assessment.Kind.LEVEL,
                indicator.cadence(),
                subject.slice().and(indicator.slice()),
                Figure.missing(day, why),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.NO_DATA,
                why,
                Optional.empty(),
                List.of(),
                List.of(),
                Freshness.UNKNOWN);
    }

    private String whyUnread(Metric metric) {
        return metrics.problems(metric.key()).stream()
                .findFirst()
                .map(problem -> metric.title() + " cannot be read yet: " + problem.message() + ".")
                .orElseGet(
                        () ->
                                metric.title()
                                        + " cannot be told apart by "
                                        + String.join(
                                                " and ", subject.slice().conditions().keySet())
                                        + ".");
    }

    /// As fresh as the stalest of its figures.
    private static Freshness freshness(List<Scorecard.Section> sections) {
        var all =
                sections.stream()
                        .flatMap(section -> section.assessments().stream())
                        .map(Assessment::freshness)
                        .collect(Collectors.toSet());
        return new Freshness(
                all.stream().flatMap(f -> f.files().stream()).distinct().sorted().toList(),
                least(all.stream().map(Freshness::loadedAt).collect(Collectors.toSet())),
                least(all.stream().map(Freshness::covered).collect(Collectors.toSet())));
    }

    private static <T extends Comparable<? super T>> Optional<T> least(Set<Optional<T>> values) {
        return values.stream().flatMap(Optional::stream).min(java.util.Comparator.naturalOrder());
    }
}
