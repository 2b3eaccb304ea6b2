package io.takeroot.calibration;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.BackTest;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What was said of an indicator on a day.
///
/// @param elapsed the share of the goal's period that was over, 0..1
/// @param points how many complete periods were known
/// @param said empty when nothing could be said
/// @param came the period's figure; empty as long as it is not known
public record Judgement(
        Source source,
        ScorecardId scorecard,
        Slug indicator,
        LocalDate asOf,
        double elapsed,
        Goal goal,
        Status status,
        int points,
        Optional<Said> said,
        Optional<BigDecimal> came) {
    /// Where a judgement comes from.
    public enum Source {
        /// What would have been said on a past day.
        BACK_TEST,
        /// What a scorecard said on its day.
        SCORECARD
    }

    /// @param low one outcome of ten was to be below
    /// @param high one outcome of ten was to be above
    public record Said(BigDecimal low, BigDecimal high, double probability) {}

    /// A back-test.
    public static Judgement of(ScorecardId scorecard, BackTest test) {
        return new Judgement(
                Source.BACK_TEST,
                scorecard,
                test.indicator(),
                test.asOf(),
                test.elapsed(),
                test.goal(),
                test.status(),
                test.points(),
                test.outlook().map(o -> new Said(o.low80(), o.high80(), o.probability())),
                Optional.of(test.came()));
    }

    /// Of an indicator whose goal's period is not over.
    static Judgement of(ScorecardId scorecard, Assessment assessment, Goal goal, LocalDate asOf) {
        long over = ChronoUnit.DAYS.between(goal.period().from(), asOf.plusDays(1));
        return new Judgement(
                Source.SCORECARD,
                scorecard,
                assessment.indicator().key(),
                asOf,
                Math.clamp((double) over / goal.period().days(), 0.0, 1.0),
                goal,
                assessment.status(),
                (int) assessment.series().stream().filter(f -> f.value().isPresent()).count(),
                assessment.outlook().map(o -> new Said(o.low80(), o.high80(), o.probability())),
                Optional.empty());
    }

    public Period period() {
        return goal.period();
    }

    /// Whether there is something to hold against what came.
    boolean isScored() {
        return said.isPresent() && came.isPresent();
    }

    boolean reached() {
        return goal.isReachedBy(came.orElseThrow());
    }

    double probability() {
        return said.orElseThrow().probability();
    }

    boolean held() {
        var value = came.orElseThrow();
        return value.compareTo(said.orElseThrow().low()) >= 0
                && value.compareTo(said.orElseThrow().high()) <= 0;
    }

    /// Whether the status warned: at risk or off track.
    boolean flagged() {
        return status == Status.AT_RISK || status == Status.OFF_TRACK;
    }
}
