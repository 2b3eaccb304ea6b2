package io.takeroot.scorecards;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Unit;
import io.takeroot.metrics.MetricQuery;
import io.takeroot.metrics.Metrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges one subject on one day: first collects what all its indicators ask, then reads it at
/// once, then appraises each.
record Judging(Metrics metrics, Setting setting, Subject subject, List<Annotation> annotations) {

    Scorecard scorecard(ScorecardPlan plan) {
        var studies = new Studies(metrics, setting, subject);
        var known = new HashMap<Indicator, Study>();
        var questions = new ArrayList<MetricQuery>();
        mine(plan.indicators().toList())
                .forEach(
                        indicator ->
                                studies.of(indicator)
                                        .filter(studies::knowsSubject)
                                        .ifPresent(
                                                study -> {
                                                    known.put(indicator, study);
                                                    questions.addAll(study.questions());
                                                }));
        var answers = Answers.to(questions, metrics);
        var sections =
                plan.sections().stream()
                        .map(section -> section(section, known, answers))
                        .filter(section -> !section.assessments().isEmpty())
                        .toList();
        return new Scorecard(
                subject,
                plan.cadence(),
                setting.asOf(),
                new Summaries(sections, setting.formats()).summary(),
                sections,
                annotations,
                freshness(sections));
    }

    private List<Indicator> mine(List<Indicator> indicators) {
        return indicators.stream().filter(i -> i.belongsTo(subject.id())).toList();
    }

    private Scorecard.Section section(
            ScorecardPlan.Section section, Map<Indicator, Study> known, Answers answers) {
        return new Scorecard.Section(
                section.title(),
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
                metric.isEmpty()
                        ? "The metric '" + indicator.metric() + "' is not defined any more."
                        : metric.get().title()
                                + " cannot be told apart by "
                                + String.join(" and ", subject.slice().conditions().keySet())
                                + ".";
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
