package io.takeroot.scorecards;

import io.takeroot.jobs.Job;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Keeps every scorecard as it is seen, day by day, and shows it again as it was.
@Component
public class KeptScorecards {
    private final Scorecards scorecards;
    private final KeptStore rows;
    private final Definitions definitions;
    private final Workspace workspace;
    private final Clock clock;
    private volatile Optional<Judged> latest = Optional.empty();

    /// What today's scorecards stand on.
    private record Judged(LocalDate day, List<Scorecard> scorecards) {}

    KeptScorecards(
            Scorecards scorecards,
            KeptStore rows,
            Definitions definitions,
            Workspace workspace,
            Clock clock) {
        this.scorecards = scorecards;
        this.rows = rows;
        this.definitions = definitions;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// Repeats [#keepToday].
    @Configuration
    static class Schedule {
        @Bean
        Job keepingScorecards(KeptScorecards kept) {
            return new Job("keep-scorecards", Duration.ofMinutes(30), kept::keepToday);
        }
    }

    /// Keeps what there is to see today, in place of what was kept of today before.
    public void keepToday() {
        var today = scorecards.today();
        var judged =
                scorecards.all().stream()
                        .map(subject -> scorecards.overview(subject.id(), today))
                        .toList();
        var now = new Judged(today, judged);
        if (latest.equals(Optional.of(now))) {
            return;
        }
        for (var scorecard : judged) {
            rows.keep(
                    scorecard.subject().id(),
                    today,
                    clock.instant(),
                    new KeptWords(scorecard, formats()).lines());
        }
        latest = Optional.of(now);
    }

    /// The scorecard as it was seen on a day.
    ///
    /// @throws Failure `UNKNOWN_SCORECARD` when there is none of that name
    public Seen seen(ScorecardId id, LocalDate day) {
        var kept = rows.lines(id, day);
        if (!kept.isEmpty()) {
            return new Seen.Kept(kept);
        }
        var then = definition(id, day);
        if (then.isEmpty()) {
            return new Seen.Nothing(
                    "Nothing was kept of that day, and no definition of this scorecard is known that"
                            + " stood then.");
        }
        var scorecard = scorecards.judgedBy(then.get(), id, day);
        return new Seen.JudgedAnew(new KeptWords(scorecard, formats()).lines());
    }

    /// As it stood at the end of the day; empty when it was not there.
    private Optional<Definition> definition(ScorecardId id, LocalDate day) {
        if (!day.isBefore(scorecards.today())) {
            return definitions.find(ScorecardKind.NAME, id.definition());
        }
        var end = day.plusDays(1).atStartOfDay(workspace.settings().zone()).toInstant();
        return definitions.history(ScorecardKind.NAME, id.definition()).stream()
                .filter(change -> change.at().isBefore(end))
                .findFirst()
                .flatMap(Change::definition);
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
