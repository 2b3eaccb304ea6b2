package io.takeroot.home;

import io.takeroot.access.Person;
import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.Freshness;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Status;
import io.takeroot.scorecards.Subject;
import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definitions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What there is to see this morning: the front door of the module.
@Component
public final class Mornings {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scorecards scorecards;
    private final Initiatives initiatives;
    private final Datasets datasets;
    private final Definitions definitions;
    private final Clock clock;

    Mornings(
            Scorecards scorecards,
            Initiatives initiatives,
            Datasets datasets,
            Definitions definitions,
            Clock clock) {
        this.scorecards = scorecards;
        this.initiatives = initiatives;
        this.datasets = datasets;
        this.definitions = definitions;
        this.clock = clock;
    }

    public LocalDate today() {
        return scorecards.today();
    }

    /// The scorecard about everything; empty before there is one.
    public Optional<Scorecard> overall() {
        return scorecards.home().map(subject -> scorecards.overview(subject.id(), today()));
    }

    /// What is off track, the least likely first; each metric of a slice once.
    public List<Red> reds(Whose whose) {
        return scorecards.underWay().stream()
                .flatMap(
                        subject ->
                                card(subject, today())
                                        .filter(a -> a.status() == Status.OFF_TRACK)
                                        .filter(a -> whose.has(a.indicator().owner()))
                                        .map(a -> new Red(subject, a)))
                .sorted(Comparator.comparingDouble(red -> likelihood(red.assessment())))
                .toList();
    }

    /// Whether any indicator or initiative names the person as its owner.
    public boolean ownsAnything(Person person) {
        var mine = new Whose.Mine(person);
        return scorecards.all().stream()
                        .flatMap(subject -> scorecards.indicators(subject.id()).stream())
                        .anyMatch(indicator -> mine.has(indicator.owner()))
                || initiatives.all().stream().anyMatch(initiative -> mine.has(initiative.owner()));
    }

    /// Those under way, and drafts that are due to start within four weeks, by their next day.
    public List<Initiative> initiatives(Whose whose) {
        var soon = today().plusWeeks(4);
        return initiatives.all().stream()
                .filter(i -> whose.has(i.owner()) || makesSomething(i, whose))
                .filter(
                        i ->
                                i.state() == Initiative.State.STARTED
                                        || (i.state() == Initiative.State.DRAFT
                                                && i.days()
                                                        .start()
                                                        .filter(day -> !day.isAfter(soon))
                                                        .isPresent()))
                .toList();
    }

    private static boolean makesSomething(Initiative initiative, Whose whose) {
        return whose instanceof Whose.Mine
                && initiative.deliverables().stream()
                        .anyMatch(made -> !made.isDone() && whose.has(made.owner()));
    }

    /// Indicators whose status differs from that of the day before.
    public List<Move> moves() {
        return scorecards.underWay().stream().flatMap(this::moves).toList();
    }

    private Stream<Move> moves(Subject subject) {
        var before = scorecards.overview(subject.id(), today().minusDays(1));
        return card(subject, today())
                .flatMap(
                        now ->
                                before.assessment(now.indicator().key()).stream()
                                        .filter(then -> then.status() != now.status())
                                        .map(then -> new Move(subject, now, then.status())));
    }

    /// Datasets that were loaded within a day, the latest first.
    public List<Loaded> loaded() {
        var since = clock.instant().minus(DAY);
        return datasets.all().stream()
                .flatMap(
                        dataset ->
                                Stream.of(new Loaded(dataset, datasets.freshness(dataset.key()))))
                .filter(loaded -> loaded.freshness().loaded().filter(since::isBefore).isPresent())
                .sorted(
                        Comparator.comparing(
                                        (Loaded loaded) ->
                                                loaded.freshness().loaded().orElse(since))
                                .reversed())
                .toList();
    }

    /// A dataset that got new rows.
    public record Loaded(Dataset dataset, Freshness freshness) {}

    /// What people defined within a day, the latest first.
    public List<Change> changes() {
        return definitions.changesSince(clock.instant().minus(DAY));
    }

    private Stream<Assessment> card(Subject subject, LocalDate day) {
        return scorecards.overview(subject.id(), day).assessments();
    }

    private static double likelihood(Assessment assessment) {
        return assessment.outlook().map(outlook -> outlook.probability()).orElse(0.0);
    }
}
