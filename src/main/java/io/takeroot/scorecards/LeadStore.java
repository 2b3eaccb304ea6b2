package io.takeroot.scorecards;

import static io.takeroot.store.tables.Tables.SCORECARDS_LEAD_TEST;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.leadlag.LeadTest;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.ScorecardsLeadTestRecord;
import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The table of every test whether one metric leads another.
@Component
final class LeadStore {
    private static final String TOO_FEW = "TOO_FEW";
    private static final String NOT_DEFINED = "NOT_DEFINED";
    private static final int REASON_LENGTH = 500;

    private final Store store;

    LeadStore(Store store) {
        this.store = store;
    }

    /// Keeps a test; one of the same pair on the same figures is replaced.
    void keep(LeadRecord record) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .deleteFrom(SCORECARDS_LEAD_TEST)
                            .where(isOf(record.pair()))
                            .and(SCORECARDS_LEAD_TEST.DATA.eq(record.data()))
                            .execute();
                    var row = store.sql().newRecord(SCORECARDS_LEAD_TEST);
                    row.setLeadingMetric(record.pair().leading().metric().value());
                    row.setLeadingSlice(record.pair().leading().slice());
                    row.setLaggingMetric(record.pair().lagging().metric().value());
                    row.setLaggingSlice(record.pair().lagging().slice());
                    row.setGrain(record.pair().grain().name());
                    row.setData(record.data());
                    row.setTestedAt(record.at());
                    row.setTestedBy(record.by());
                    write(record.test(), row);
                    row.insert();
                });
    }

    /// Every test there ever was, in the order in which they were made.
    List<LeadRecord> all() {
        return store.sql()
                .selectFrom(SCORECARDS_LEAD_TEST)
                .orderBy(SCORECARDS_LEAD_TEST.ID)
                .fetch(LeadStore::record);
    }

    private static Condition isOf(LeadPair pair) {
        return SCORECARDS_LEAD_TEST
                .LEADING_METRIC
                .eq(pair.leading().metric().value())
                .and(SCORECARDS_LEAD_TEST.LEADING_SLICE.eq(pair.leading().slice()))
                .and(SCORECARDS_LEAD_TEST.LAGGING_METRIC.eq(pair.lagging().metric().value()))
                .and(SCORECARDS_LEAD_TEST.LAGGING_SLICE.eq(pair.lagging().slice()))
                .and(SCORECARDS_LEAD_TEST.GRAIN.eq(pair.grain().name()));
    }

    private static void write(LeadTest test, ScorecardsLeadTestRecord row) {
        row.setObservations(test.observations());
        switch (test) {
            case LeadTest.Tested tested -> figures(tested, row);
            case LeadTest.TooFewObservations few -> refusal(TOO_FEW, few.reason(), row);
            case LeadTest.NotDefined not -> refusal(NOT_DEFINED, not.reason(), row);
        }
    }

    private static void figures(LeadTest.Tested tested, ScorecardsLeadTestRecord row) {
        row.setOutcome(tested.pattern().name());
        row.setReason("");
        row.setChance(tested.chance());
        row.setLag(tested.lag());
        row.setLowLag(tested.lowLag());
        row.setHighLag(tested.highLag());
        row.setEffect(tested.effect());
        row.setLow95(tested.low95());
        row.setHigh95(tested.high95());
    }

    private static void refusal(String outcome, String reason, ScorecardsLeadTestRecord row) {
        row.setOutcome(outcome);
        row.setReason(
                reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH));
        row.setChance(1.0);
        row.setLag(0);
        row.setLowLag(0);
        row.setHighLag(0);
        row.setEffect(0.0);
        row.setLow95(0.0);
        row.setHigh95(0.0);
    }

    private static LeadRecord record(ScorecardsLeadTestRecord row) {
        return new LeadRecord(
                new LeadPair(
                        new LeadPair.Side(Slug.of(row.getLeadingMetric()), row.getLeadingSlice()),
                        new LeadPair.Side(Slug.of(row.getLaggingMetric()), row.getLaggingSlice()),
                        Grain.valueOf(row.getGrain())),
                row.getData(),
                test(row),
                row.getTestedAt(),
                row.getTestedBy());
    }

    private static LeadTest test(ScorecardsLeadTestRecord row) {
        return switch (row.getOutcome()) {
            case TOO_FEW -> new LeadTest.TooFewObservations(row.getObservations(), row.getReason());
            case NOT_DEFINED -> new LeadTest.NotDefined(row.getObservations(), row.getReason());
            default ->
                    new LeadTest.Tested(
                            LeadTest.Pattern.valueOf(row.getOutcome()),
                            row.getChance(),
                            row.getLag(),
                            row.getLowLag(),
                            row.getHighLag(),
                            row.getEffect(),
                            row.getLow95(),
                            row.getHigh95(),
                            row.getObservations());
        };
    }
}
