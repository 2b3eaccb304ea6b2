package io.takeroot.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.calibration.Judgement.Said;
import io.takeroot.calibration.Judgement.Source;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The target is 100 in all of them.
class TrackRecordTests {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void theBandHoldsWhatLiesInsideOrOnItsEnds() {
        var record =
                TrackRecord.of(
                        List.of(
                                said(0, 0.5, Status.AT_RISK, 90, 110, 90),
                                said(1, 0.5, Status.AT_RISK, 90, 110, 110),
                                said(2, 0.5, Status.AT_RISK, 90, 110, 111)));

        assertThat(record.held()).isEqualTo(new TrackRecord.Share(2, 3));
    }

    @Test
    void brierAndClimatologyAreMeanSquares() {
        var record =
                TrackRecord.of(
                        List.of(
                                said(0, 0.8, Status.ON_TRACK, 90, 120, 105),
                                said(1, 0.4, Status.AT_RISK, 80, 110, 95)));

        assertThat(record.brier()).isCloseTo((0.04 + 0.16) / 2, within(1e-12));
        assertThat(record.climatology()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aWarningIsAStatusAtRiskOrOffTrackHalfWay() {
        var record =
                TrackRecord.of(
                        List.of(
                                said(0, 0.1, Status.OFF_TRACK, 80, 99, 90),
                                said(1, 0.5, Status.AT_RISK, 80, 120, 90),
                                said(2, 0.9, Status.ON_TRACK, 99, 130, 90),
                                said(3, 0.5, Status.AT_RISK, 80, 120, 115),
                                said(4, 0.9, Status.ON_TRACK, 99, 130, 115)));

        var half = record.atHalf();
        assertThat(half.missesFlagged()).isEqualTo(new TrackRecord.Share(2, 3));
        assertThat(half.falseAlarms()).isEqualTo(new TrackRecord.Share(1, 2));
        assertThat(half.missesOff()).isEqualTo(new TrackRecord.Share(1, 3));
        assertThat(half.falseOff()).isEqualTo(new TrackRecord.Share(0, 2));
    }

    @Test
    void whatCouldNotBeSaidIsNeitherRightNorWrong() {
        var silent =
                judgement(0, 0.5, Status.NO_DATA, 5, Optional.empty(), Optional.of(value(120)));

        var record = TrackRecord.of(List.of(silent));

        assertThat(record.judged()).isZero();
        assertThat(record.silent()).isOne();
        assertThat(record.fewPoints()).isZero();
    }

    @Test
    void aProbabilityOfFewerThanEightPointsIsCounted() {
        var rash =
                judgement(
                        0,
                        0.5,
                        Status.AT_RISK,
                        7,
                        Optional.of(new Said(value(90), value(110), 0.5)),
                        Optional.of(value(100)));

        assertThat(TrackRecord.of(List.of(rash)).fewPoints()).isOne();
    }

    private static Judgement said(
            int period, double probability, Status status, double low, double high, double came) {
        return judgement(
                period,
                0.5,
                status,
                24,
                Optional.of(new Said(value(low), value(high), probability)),
                Optional.of(value(came)));
    }

    private static Judgement judgement(
            int period,
            double elapsed,
            Status status,
            int points,
            Optional<Said> said,
            Optional<BigDecimal> came) {
        var from = FIRST.plusMonths(period);
        var days = new Period(from, from.plusMonths(1));
        return new Judgement(
                Source.BACK_TEST,
                ScorecardId.overall(Slug.of("overall")),
                Slug.of("revenue"),
                from.plusDays(14),
                elapsed,
                new Goal(Goal.Side.AT_LEAST, value(100), value(100), days, days.lastDay(), ""),
                status,
                points,
                said,
                came);
    }

    private static BigDecimal value(double number) {
        return BigDecimal.valueOf(number);
    }
}
