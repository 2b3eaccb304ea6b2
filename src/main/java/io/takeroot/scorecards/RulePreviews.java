package io.takeroot.scorecards;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows what status rules would have said before they are kept.
@Component
public class RulePreviews {
    private static final int PERIODS = 6;

    private final Scorecards scorecards;
    private final ScorecardBook book;
    private final Workspace workspace;

    RulePreviews(Scorecards scorecards, ScorecardBook book, Workspace workspace) {
        this.scorecards = scorecards;
        this.book = book;
        this.workspace = workspace;
    }

    /// The rules that hold now, as a form shows them.
    ///
    /// @param indicator whose; empty for those of the whole scorecard
    /// @return empty when the usual ones do
    public Optional<StatusRules> rules(ScorecardId id, Optional<Slug> indicator) {
        return indicator.isPresent()
                ? scorecards.indicator(id, indicator.get()).terms().rules()
                : book.definition(id.definition())
                        .flatMap(
                                definition ->
                                        new StatusRuleReading(
                                                        definition.fields(new ArrayList<>()),
                                                        "status")
                                                .rules());
    }

    /// One rule a line, the usual ones where none are set.
    public static String text(Optional<StatusRules> rules) {
        return rules.orElse(StatusRules.USUAL).rules().stream()
                .map(rule -> rule.status().text() + ": " + rule.text())
                .collect(Collectors.joining("\n"));
    }

    /// On the last day of each of the last periods, and today.
    ///
    /// @param lines one rule a line; empty for the usual ones
    /// @throws Failure with every problem of the rules
    public RulePreview preview(ScorecardId id, Optional<Slug> indicator, String lines) {
        var rules = lines.isBlank() ? StatusRules.USUAL : read(lines);
        var days = days(id);
        var then = days.stream().map(day -> scorecards.overview(id, day)).toList();
        return new RulePreview(
                days,
                then.getLast()
                        .assessments()
                        .filter(a -> isFor(a.indicator(), id, indicator))
                        .map(a -> line(a, then, rules))
                        .toList());
    }

    private static StatusRules read(String lines) {
        var problems = new ArrayList<Problem>();
        var fields =
                new Fields(
                        Node.mapping(Map.of("status", ScorecardEdits.rules(lines))),
                        "the status rules",
                        problems);
        return new StatusRuleReading(fields, "status")
                .rules()
                .orElseThrow(() -> new Failure(Failure.Kind.USER, problems));
    }

    /// Rules of the scorecard do not touch indicators that have their own.
    private boolean isFor(Indicator candidate, ScorecardId id, Optional<Slug> indicator) {
        return indicator.isPresent()
                ? candidate.key().equals(indicator.get())
                : candidate.terms().rules().equals(rules(id, Optional.empty()));
    }

    private static RulePreview.Line line(
            Assessment assessment, List<Scorecard> then, StatusRules rules) {
        return new RulePreview.Line(
                assessment.title(),
                then.stream()
                        .flatMap(card -> card.assessment(assessment.indicator().key()).stream())
                        .map(
                                past ->
                                        new RulePreview.Then(
                                                past.status(), rules.decide(past.facts()).status()))
                        .toList());
    }

    private List<LocalDate> days(ScorecardId id) {
        var calendar = workspace.settings().calendar();
        var grain = scorecards.overview(id, scorecards.today()).cadence();
        var today = scorecards.today();
        var ends =
                Stream.iterate(
                                grain.startOf(today, calendar).minusDays(1),
                                day -> grain.startOf(day, calendar).minusDays(1))
                        .limit(PERIODS)
                        .toList();
        var days = new ArrayList<>(ends.reversed());
        days.add(today);
        return days;
    }
}
