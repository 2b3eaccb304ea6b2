package io.takeroot.calibration;

import static io.takeroot.store.tables.Tables.CALIBRATION_JUDGEMENT;
import static io.takeroot.store.tables.Tables.CALIBRATION_RUN;

import io.takeroot.calibration.Judgement.Said;
import io.takeroot.calibration.Judgement.Source;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Status;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.CalibrationJudgementRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The tables of judgements and of the last run.
@Component
final class JudgementStore {
    private static final int ONLY_RUN = 1;

    private final Store store;

    JudgementStore(Store store) {
        this.store = store;
    }

    /// What everything stood at when back-tests were last made.
    record Run(long definitions, long datasets, LocalDate day, Instant at) {}

    Optional<Run> lastRun() {
        return store.sql()
                .selectFrom(CALIBRATION_RUN)
                .where(CALIBRATION_RUN.ID.eq(ONLY_RUN))
                .fetchOptional(
                        row ->
                                new Run(
                                        row.getDefinitions(),
                                        row.getDatasets(),
                                        row.getRunDay(),
                                        row.getRunAt()));
    }

    /// Replaces all back-tests.
    void replaceBackTests(List<Judgement> judgements, Run run) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .deleteFrom(CALIBRATION_JUDGEMENT)
                            .where(CALIBRATION_JUDGEMENT.SOURCE.eq(Source.BACK_TEST.name()))
                            .execute();
                    store.sql().batchInsert(judgements.stream().map(this::row).toList()).execute();
                    store.sql().deleteFrom(CALIBRATION_RUN).execute();
                    var row = store.sql().newRecord(CALIBRATION_RUN);
                    row.setId(ONLY_RUN);
                    row.setDefinitions(run.definitions());
                    row.setDatasets(run.datasets());
                    row.setRunDay(run.day());
                    row.setRunAt(run.at());
                    row.insert();
                });
    }

    /// Keeps what was said on a day; what was said before on the same day stays.
    void keep(List<Judgement> judgements) {
        store.inTransaction(
                () ->
                        judgements.stream()
                                .filter(
                                        judgement ->
                                                !store.sql()
                                                        .fetchExists(
                                                                CALIBRATION_JUDGEMENT,
                                                                is(judgement)))
                                .forEach(judgement -> row(judgement).insert()));
    }

    /// Adds what came.
    void came(Judgement judgement, BigDecimal value) {
        store.sql()
                .update(CALIBRATION_JUDGEMENT)
                .set(CALIBRATION_JUDGEMENT.CAME, value)
                .where(is(judgement))
                .and(CALIBRATION_JUDGEMENT.CAME.isNull())
                .execute();
    }

    List<Judgement> all() {
        return store.sql()
                .selectFrom(CALIBRATION_JUDGEMENT)
                .orderBy(
                        CALIBRATION_JUDGEMENT.SOURCE,
                        CALIBRATION_JUDGEMENT.SCORECARD,
                        CALIBRATION_JUDGEMENT.INDICATOR,
                        CALIBRATION_JUDGEMENT.AS_OF,
                        CALIBRATION_JUDGEMENT.PERIOD_TO)
                .fetch(JudgementStore::judgement);
    }

    private static Condition is(Judgement judgement) {
        return CALIBRATION_JUDGEMENT
                .SOURCE
                .eq(judgement.source().name())
                .and(CALIBRATION_JUDGEMENT.SCORECARD.eq(judgement.scorecard().text()))
                .and(CALIBRATION_JUDGEMENT.INDICATOR.eq(judgement.indicator().value()))
                .and(CALIBRATION_JUDGEMENT.PERIOD_FROM.eq(judgement.period().from()))
                .and(CALIBRATION_JUDGEMENT.PERIOD_TO.eq(judgement.period().to()))
                .and(CALIBRATION_JUDGEMENT.AS_OF.eq(judgement.asOf()));
    }

    private CalibrationJudgementRecord row(Judgement judgement) {
        var row = store.sql().newRecord(CALIBRATION_JUDGEMENT);
        row.setSource(judgement.source().name());
        row.setScorecard(judgement.scorecard().text());
        row.setIndicator(judgement.indicator().value());
        row.setPeriodFrom(judgement.period().from());
        row.setPeriodTo(judgement.period().to());
        row.setAsOf(judgement.asOf());
        row.setElapsed(judgement.elapsed());
        row.setSide(judgement.goal().side().name());
        row.setLow(judgement.goal().low());
        row.setHigh(judgement.goal().high());
        row.setStatus(judgement.status().name());
        row.setPoints(judgement.points());
        judgement
                .said()
                .ifPresent(
                        said -> {
                            row.setSaidLow(said.low());
                            row.setSaidHigh(said.high());
                            row.setProbability(said.probability());
                        });
        judgement.came().ifPresent(row::setCame);
        return row;
    }

    private static Judgement judgement(CalibrationJudgementRecord row) {
        var period = new Period(row.getPeriodFrom(), row.getPeriodTo());
        return new Judgement(
                Source.valueOf(row.getSource()),
                ScorecardId.parse(row.getScorecard()).orElseThrow(),
                Slug.of(row.getIndicator()),
                row.getAsOf(),
                row.getElapsed(),
                new Goal(
                        Goal.Side.valueOf(row.getSide()),
                        row.getLow(),
                        row.getHigh(),
                        period,
                        period.lastDay(),
                        ""),
                Status.valueOf(row.getStatus()),
                row.getPoints(),
                Optional.ofNullable(row.getProbability())
                        .map(p -> new Said(row.getSaidLow(), row.getSaidHigh(), p)),
                Optional.ofNullable(row.getCame()));
    }
}
