package io.takeroot.scorecards;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Statuses that people set by hand: each with a reason and a last day, all of them kept.
@Component
public class ManualStatuses {
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_DAYS = 92;

    private final ManualStatusStore rows;
    private final Store store;
    private final Workspace workspace;
    private final Clock clock;

    ManualStatuses(ManualStatusStore rows, Store store, Workspace workspace, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// What a person says of an indicator.
    public record Judgement(Status status, String reason, LocalDate until) {}

    /// Those that hold on a day, by indicator.
    public Map<Slug, ManualStatus> holding(ScorecardId scorecard, LocalDate day) {
        return rows.of(scorecard).stream()
                .filter(status -> status.holdsOn(day))
                .collect(
                        Collectors.toMap(
                                ManualStatus::indicator,
                                status -> status,
                                (latest, old) -> latest));
    }

    /// All that an indicator ever had, the latest first.
    public List<ManualStatus> history(ScorecardId scorecard, Slug indicator) {
        return rows.of(scorecard).stream()
                .filter(status -> status.indicator().equals(indicator))
                .toList();
    }

    /// Sets one from today on; one that holds already ends.
    ///
    /// @throws Failure with every problem of the judgement
    public void set(ScorecardId scorecard, Slug indicator, Judgement judgement, Actor actor) {
        var today = workspace.today();
        var problems = problems(judgement, today);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        store.inTransaction(
                () -> {
                    rows.end(scorecard, indicator, today, actor.name());
                    rows.add(
                            new ManualStatus(
                                    scorecard,
                                    indicator,
                                    judgement.status(),
                                    judgement.reason().strip(),
                                    actor.name(),
                                    clock.instant(),
                                    today,
                                    judgement.until(),
                                    java.util.Optional.empty(),
                                    ""));
                });
    }

    /// Takes back the one that holds.
    public void end(ScorecardId scorecard, Slug indicator, Actor actor) {
        store.inTransaction(() -> rows.end(scorecard, indicator, workspace.today(), actor.name()));
    }

    private static List<Problem> problems(Judgement judgement, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (judgement.status() == Status.NO_DATA) {
            problems.add(problem("choose on track, at risk or off track"));
        }
        if (judgement.reason().isBlank() || judgement.reason().length() > LONGEST_REASON) {
            problems.add(
                    problem(
                            "say why in 1 to "
                                    + LONGEST_REASON
                                    + " characters: everybody reads it"));
        }
        if (judgement.until().isBefore(today)
                || judgement.until().isAfter(today.plusDays(MOST_DAYS))) {
            problems.add(
                    problem(
                            "its last day lies between "
                                    + today
                                    + " and "
                                    + today.plusDays(MOST_DAYS)
                                    + ", not on "
                                    + judgement.until()));
        }
        return problems;
    }

    private static Problem problem(String message) {
        return new Problem("MANUAL_STATUS", "", message);
    }
}
