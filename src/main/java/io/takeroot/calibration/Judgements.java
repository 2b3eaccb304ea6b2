package io.takeroot.calibration;

import io.takeroot.calibration.Judgement.Source;
import io.takeroot.calibration.JudgementStore.Run;
import io.takeroot.scorecards.BackTests;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What was said and what came: the front door of the module.
@Component
public class Judgements {
    /// So many back-tests say enough for a page, and take less than a minute.
    public static final int ENOUGH = 600;

    private static final int MOST_PERIODS = 24;
    private static final int FEWEST_PERIODS = 2;

    private final Scorecards scorecards;
    private final BackTests backTests;
    private final JudgementStore store;
    private final Clock clock;

    Judgements(Scorecards scorecards, BackTests backTests, JudgementStore store, Clock clock) {
        this.scorecards = scorecards;
        this.backTests = backTests;
        this.store = store;
        this.clock = clock;
    }

    /// One indicator of one scorecard.
    private record Named(ScorecardId scorecard, Indicator indicator) {}

    /// Keeps what scorecards say today, adds what came of earlier judgements and makes all
    /// back-tests again, if a definition, the data or the day changed since the last time.
    public void refresh() {
        var version = scorecards.version();
        var now =
                new Run(version.definitions(), version.rows(), scorecards.today(), clock.instant());
        if (store.lastRun().filter(last -> isSame(last, now)).isEmpty()) {
            keep(now.day());
            complete();
            store.replaceBackTests(backTests(ENOUGH), now);
        }
    }

    private static boolean isSame(Run last, Run now) {
        return last.definitions() == now.definitions()
                && last.datasets() == now.datasets()
                && last.day().equals(now.day());
    }

    /// Of every indicator that has a history, over the latest periods; about so many together.
    public List<Judgement> backTests(int enough) {
        var named = indicators().toList();
        int perPeriod = Math.max(1, named.size() * BackTests.ELAPSED.size());
        int periods = Math.clamp(enough / perPeriod, FEWEST_PERIODS, MOST_PERIODS);
        return named.stream()
                .flatMap(
                        one ->
                                backTests
                                        .of(one.scorecard(), one.indicator().key(), periods)
                                        .stream()
                                        .map(test -> Judgement.of(one.scorecard(), test)))
                .toList();
    }

    /// What was said so far, oldest first.
    public List<Judgement> of(Source source) {
        return store.all().stream().filter(judgement -> judgement.source() == source).toList();
    }

    /// When back-tests were last made.
    public Optional<Instant> madeAt() {
        return store.lastRun().map(Run::at);
    }

    private Stream<Named> indicators() {
        return scorecards.all().stream()
                .map(Subject::id)
                .flatMap(id -> scorecards.indicators(id).stream().map(i -> new Named(id, i)));
    }

    private void keep(LocalDate today) {
        for (var subject : scorecards.all()) {
            store.keep(said(scorecards.overview(subject.id(), today), today));
        }
    }

    /// Only of periods that are not over: the rest is known.
    private static List<Judgement> said(Scorecard card, LocalDate today) {
        return card.assessments()
                .flatMap(
                        assessment ->
                                assessment.goal().stream()
                                        .filter(goal -> goal.period().lastDay().isAfter(today))
                                        .map(
                                                goal ->
                                                        Judgement.of(
                                                                card.subject().id(),
                                                                assessment,
                                                                goal,
                                                                today)))
                .toList();
    }

    private void complete() {
        var there = indicators().toList();
        of(Source.SCORECARD).stream()
                .filter(judgement -> judgement.came().isEmpty())
                .filter(judgement -> there.stream().anyMatch(one -> isOf(judgement, one)))
                .forEach(
                        judgement ->
                                backTests
                                        .came(
                                                judgement.scorecard(),
                                                judgement.indicator(),
                                                judgement.period())
                                        .ifPresent(value -> store.came(judgement, value)));
    }

    private static boolean isOf(Judgement judgement, Named one) {
        return judgement.scorecard().equals(one.scorecard())
                && judgement.indicator().equals(one.indicator().key());
    }
}
