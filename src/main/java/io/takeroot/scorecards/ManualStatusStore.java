package io.takeroot.scorecards;

import static io.takeroot.store.tables.Tables.SCORECARDS_MANUAL_STATUS;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.ScorecardsManualStatusRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The table of every status that was set by hand.
@Component
final class ManualStatusStore {
    private final Store store;

    ManualStatusStore(Store store) {
        this.store = store;
    }

    void add(ManualStatus status) {
        var row = store.sql().newRecord(SCORECARDS_MANUAL_STATUS);
        row.setScorecard(status.scorecard().text());
        row.setIndicator(status.indicator().value());
        row.setStatus(status.status().name());
        row.setReason(status.reason());
        row.setSetBy(status.by());
        row.setSetAt(status.at());
        row.setFromDay(status.from());
        row.setUntilDay(status.until());
        row.setEndedBy("");
        row.insert();
    }

    /// Ends what has not ended yet.
    void end(ScorecardId scorecard, Slug indicator, LocalDate day, String by) {
        store.sql()
                .update(SCORECARDS_MANUAL_STATUS)
                .set(SCORECARDS_MANUAL_STATUS.ENDED_ON, day)
                .set(SCORECARDS_MANUAL_STATUS.ENDED_BY, by)
                .where(isOf(scorecard))
                .and(SCORECARDS_MANUAL_STATUS.INDICATOR.eq(indicator.value()))
                .and(SCORECARDS_MANUAL_STATUS.ENDED_ON.isNull())
                .and(SCORECARDS_MANUAL_STATUS.UNTIL_DAY.ge(day))
                .execute();
    }

    /// All of a scorecard, the latest first.
    List<ManualStatus> of(ScorecardId scorecard) {
        return store.sql()
                .selectFrom(SCORECARDS_MANUAL_STATUS)
                .where(isOf(scorecard))
                .orderBy(SCORECARDS_MANUAL_STATUS.ID.desc())
                .fetch(row -> status(scorecard, row));
    }

    private static Condition isOf(ScorecardId scorecard) {
        return SCORECARDS_MANUAL_STATUS.SCORECARD.eq(scorecard.text());
    }

    private static ManualStatus status(ScorecardId scorecard, ScorecardsManualStatusRecord row) {
        return new ManualStatus(
                scorecard,
                Slug.of(row.getIndicator()),
                Status.valueOf(row.getStatus()),
                row.getReason(),
                row.getSetBy(),
                row.getSetAt(),
                row.getFromDay(),
                row.getUntilDay(),
                Optional.ofNullable(row.getEndedOn()),
                row.getEndedBy());
    }
}
