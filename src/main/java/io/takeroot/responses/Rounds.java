package io.takeroot.responses;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Gap;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import io.takeroot.workspace.Definitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Judges everything that there is: makes the rounds that [Watch] takes.
@Component
final class Rounds {
    private final String node = UUID.randomUUID().toString();
    private final Scorecards scorecards;
    private final Definitions definitions;
    private final RuleFindings findings;

    Rounds(Scorecards scorecards, Definitions definitions, RuleFindings findings) {
        this.scorecards = scorecards;
        this.definitions = definitions;
        this.findings = findings;
    }

    /// One indicator as it was judged.
    record Standing(IndicatorId id, Assessment assessment) {}

    /// What a round of this moment would stand on.
    Basis basis(LocalDate day) {
        var version = scorecards.version();
        return new Basis(node, day, version.definitions(), version.rows());
    }

    /// @param open what is known to be off track: its gap was explained when it began
    Round round(LocalDate day, Map<IndicatorId, Episode> open) {
        // Taken first: what changes while everything is judged makes the next round.
        var basis = basis(day);
        var standings = standings(day);
        return new Round(
                basis,
                standings.stream()
                        .map(standing -> judged(standing, day, open.containsKey(standing.id())))
                        .toList(),
                findings.of(rules(), standings, day));
    }

    List<AlertRule> rules() {
        return definitions.all(AlertKind.NAME).stream()
                .flatMap(definition -> AlertKind.read(definition).stream())
                .toList();
    }

    private List<Standing> standings(LocalDate day) {
        var standings = new ArrayList<Standing>();
        for (var subject : scorecards.underWay()) {
            scorecards
                    .overview(subject.id(), day)
                    .assessments()
                    .map(a -> new Standing(new IndicatorId(subject.id(), a.indicator().key()), a))
                    .forEach(standings::add);
        }
        return standings;
    }

    private Judged judged(Standing standing, LocalDate day, boolean isOpen) {
        var assessment = standing.assessment();
        boolean begins = assessment.status() == Status.OFF_TRACK && !isOpen;
        return new Judged(
                standing.id(),
                title(standing.id().scorecard(), assessment),
                assessment.indicator().owner(),
                assessment.status(),
                assessment.why(),
                begins ? answer(standing.id(), day) : "");
    }

    /// With the name of what it is about: `Win rate, GTX Pro`; the first scorecard needs none.
    private String title(ScorecardId id, Assessment assessment) {
        return scorecards
                .find(id)
                .filter(subject -> !scorecards.home().equals(Optional.of(subject)))
                .map(subject -> assessment.title() + ", " + subject.title())
                .orElse(assessment.title());
    }

    private String answer(IndicatorId id, LocalDate day) {
        return scorecards.assess(id.scorecard(), id.key(), day).gap().map(Gap::answer).orElse("");
    }

    /// An indicator on a day; empty when there is none of that name any more.
    Optional<Assessment> assessment(IndicatorId id, LocalDate day) {
        return scorecards
                .find(id.scorecard())
                .flatMap(subject -> scorecards.overview(id.scorecard(), day).assessment(id.key()));
    }

    /// The same indicator of all other products.
    List<Standing> siblings(IndicatorId id, LocalDate day) {
        return id.scorecard().product().isEmpty()
                ? List.of()
                : scorecards.all().stream()
                        .map(subject -> subject.id())
                        .filter(other -> other.definition().equals(id.scorecard().definition()))
                        .filter(other -> !other.equals(id.scorecard()))
                        .flatMap(other -> sibling(other, id.key(), day).stream())
                        .toList();
    }

    private Optional<Standing> sibling(ScorecardId other, Slug key, LocalDate day) {
        return scorecards
                .overview(other, day)
                .assessment(key)
                .map(a -> new Standing(new IndicatorId(other, key), a));
    }
}
