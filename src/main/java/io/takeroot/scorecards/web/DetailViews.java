package io.takeroot.scorecards.web;

import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.Source;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns one assessment into what its opened row prints.
record DetailViews(Assessment assessment, Source source, ScorecardViews scorecard) {
    private static final int MOST_PARTS = 12;

    DetailView detail() {
        var charts = new AssessmentCharts(assessment, scorecard.scorecard().asOf(), formats());
        return new DetailView(
                assessment.indicator().key().value(),
                assessment.title(),
                caption(),
                charts.wide(),
                charts.narrow(),
                charts.table(),
                charts.notes().stream()
                        .map(
                                note ->
                                        new DetailView.AnnotationView(
                                                note.letter(),
                                                note.text(),
                                                formats().date(note.day())))
                        .toList(),
                facts(),
                assessment.why(),
                scorecard
                        .scorecard()
                        .manual(assessment.indicator().key())
                        .map(manual -> ManualView.of(manual, formats()))
                        .stream()
                        .toList(),
                assessment.gap().map(Gap::answer).orElse(""),
                charts.drivers(),
                driversNote(),
                assessment.gap().map(Gap::drivers).orElse(List.of()).stream()
                        .map(DetailViews::cause)
                        .toList(),
                assessment
                        .gap()
                        .map(gap -> gap.splits().stream().map(split -> split(split, gap)).toList())
                        .orElse(List.of()),
                sourcing(),
                scorecard
                        .address()
                        .parts(assessment.indicator().key(), assessment.indicator().metric()));
    }

    private String caption() {
        var words =
                new StringBuilder("By ")
                        .append(assessment.cadence().name().toLowerCase(Locale.ROOT));
        assessment
                .outlook()
                .filter(outlook -> !outlook.steps().isEmpty())
                .ifPresent(
                        outlook ->
                                words.append(", with forecast to ")
                                        .append(
                                                formats()
                                                        .date(
                                                                outlook.steps()
                                                                        .getLast()
                                                                        .period()
                                                                        .lastDay()))
                                        .append(". The band holds 80% of outcomes"));
        words.append('.');
        boolean shared =
                assessment.kind() == Assessment.Kind.AMOUNT
                        && assessment.goal().isPresent()
                        && !assessment.series().isEmpty()
                        && assessment.goal().get().period().days()
                                > assessment.series().getLast().period().days() + 3;
        return shared
                ? words.append(" The target line is the target's share of one ")
                        .append(assessment.cadence().name().toLowerCase(Locale.ROOT))
                        .append('.')
                        .toString()
                : words.toString();
    }

    private List<DetailView.FactView> facts() {
        var words = words();
        var facts = new ArrayList<DetailView.FactView>();
        facts.add(new DetailView.FactView("Likelihood of target", words.likelihood()));
        assessment
                .outlook()
                .ifPresent(
                        outlook -> {
                            facts.add(
                                    new DetailView.FactView(
                                            "Forecast, " + words.targetSpan(),
                                            words.value(outlook.point())));
                            facts.add(
                                    new DetailView.FactView(
                                            "80% of outcomes",
                                            words.value(outlook.low80())
                                                    + " to "
                                                    + words.value(outlook.high80())));
                        });
        words.gapAhead()
                .map(
                        gap ->
                                new DetailView.FactView(
                                        "Gap, " + words.targetSpan(), words.signed(gap)))
                .or(
                        () ->
                                assessment
                                        .gap()
                                        .map(
                                                gap ->
                                                        new DetailView.FactView(
                                                                "Gap, " + words.span(gap.period()),
                                                                words.signed(gap.size()))))
                .ifPresent(facts::add);
        assessment
                .expected()
                .filter(expected -> !words.liesAhead())
                .map(
                        expected ->
                                new DetailView.FactView(
                                        "Expected by now", words.value(expected.value())))
                .ifPresent(facts::add);
        assessment
                .actual()
                .basis()
                .ifPresent(
                        basis ->
                                facts.add(
                                        new DetailView.FactView("How it is known", basis.words())));
        assessment
                .baseline()
                .ifPresent(
                        baseline ->
                                facts.add(
                                        new DetailView.FactView(
                                                "Baseline, " + words.span(baseline.period()),
                                                baseline.value()
                                                        .map(words::value)
                                                        .orElse(AssessmentWords.NONE))));
        return facts;
    }

    private String driversNote() {
        return assessment
                .gap()
                .map(
                        gap ->
                                "Gap of "
                                        + words().signed(gap.size())
                                        + ": "
                                        + words().span(gap.period())
                                        + " against "
                                        + words().value(gap.expected())
                                        + ", each part held to its share in "
                                        + words().span(gap.base())
                                        + ". The parts add up to it.")
                .orElse(
                        "There is nothing to split: it takes a target, a figure and an earlier"
                                + " period to compare with.");
    }

    private static DetailView.CauseView cause(Gap.Driver driver) {
        return new DetailView.CauseView(
                driver.sentence(),
                driver.grounds().notItsParent() + " " + driver.grounds().notItsChild());
    }

    private DetailView.SplitView split(Gap.Split split, Gap gap) {
        var parts = new ArrayList<DetailView.FactView>();
        var rest = split.remainder();
        for (int i = 0; i < split.parts().size(); i++) {
            var part = split.parts().get(i);
            if (i < MOST_PARTS) {
                parts.add(new DetailView.FactView(part.title(), words().signed(part.effect())));
            } else {
                rest = rest.add(part.effect());
            }
        }
        if (rest.abs().compareTo(new BigDecimal("0.0000001")) > 0) {
            parts.add(
                    new DetailView.FactView(
                            split.parts().size() > MOST_PARTS ? "All others" : "Remainder",
                            words().signed(rest)));
        }
        return new DetailView.SplitView(split.title(), parts, words().signed(gap.size()));
    }

    private DetailView.SourcingView sourcing() {
        var indicator = assessment.indicator();
        return new DetailView.SourcingView(
                scorecard.freshness(assessment.freshness()),
                "n = " + formats().count(assessment.actual().n()),
                indicator.owner().isEmpty() ? "nobody yet" : indicator.owner(),
                source.sql(),
                assessment.actual().value().isEmpty()
                        ? ""
                        : scorecard.address().rows(indicator.key()),
                scorecard.changeable() ? scorecard.address().target(indicator.key()) : "",
                scorecard.changeable() ? scorecard.address().manual(indicator.key()) : "",
                scorecard.address().leads());
    }

    private AssessmentWords words() {
        return new AssessmentWords(assessment, formats());
    }

    private Formats formats() {
        return scorecard.formats();
    }
}
