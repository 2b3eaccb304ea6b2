package io.takeroot.initiatives;

import static io.takeroot.store.tables.tables.InitiativesVerdict.INITIATIVES_VERDICT;
import static io.takeroot.store.tables.tables.InitiativesVerdictRound.INITIATIVES_VERDICT_ROUND;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.InitiativesVerdictRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tables of past verdicts and of the last round of them.
@Component
final class VerdictStore {
    private static final int ONLY = 1;

    private final Store store;

    VerdictStore(Store store) {
        this.store = store;
    }

    /// Keeps a verdict where it differs from the last one of its initiative.
    ///
    /// @return whether it did
    boolean keep(VerdictReading reading, String numbers, String fingerprint, Instant now) {
        return store.inTransaction(
                () -> {
                    var last = latest(reading.initiative());
                    if (last.filter(row -> row.getFingerprint().equals(fingerprint)).isPresent()) {
                        return false;
                    }
                    var row = store.sql().newRecord(INITIATIVES_VERDICT);
                    row.setInitiative(reading.initiative().value());
                    row.setNumber(last.map(InitiativesVerdictRecord::getNumber).orElse(0) + 1);
                    row.setAsOf(reading.asOf());
                    row.setMadeAt(now);
                    row.setVerdict(reading.verdict().name());
                    row.setSentence(reading.sentence());
                    row.setNumbers(numbers);
                    row.setFingerprint(fingerprint);
                    row.insert();
                    return true;
                });
    }

    private Optional<InitiativesVerdictRecord> latest(Slug initiative) {
        return store.sql()
                .selectFrom(INITIATIVES_VERDICT)
                .where(INITIATIVES_VERDICT.INITIATIVE.eq(initiative.value()))
                .orderBy(INITIATIVES_VERDICT.NUMBER.desc())
                .limit(1)
                .fetchOptional();
    }

    /// Of one initiative, the latest first.
    List<VerdictRecord> history(Slug initiative) {
        return store.sql()
                .selectFrom(INITIATIVES_VERDICT)
                .where(INITIATIVES_VERDICT.INITIATIVE.eq(initiative.value()))
                .orderBy(INITIATIVES_VERDICT.NUMBER.desc())
                .fetch(VerdictStore::record);
    }

    /// Of all initiatives, in the order in which they were said.
    List<VerdictRecord> all() {
        return store.sql()
                .selectFrom(INITIATIVES_VERDICT)
                .orderBy(
                        INITIATIVES_VERDICT.AS_OF,
                        INITIATIVES_VERDICT.INITIATIVE,
                        INITIATIVES_VERDICT.NUMBER)
                .fetch(VerdictStore::record);
    }

    private static VerdictRecord record(InitiativesVerdictRecord row) {
        return new VerdictRecord(
                Slug.of(row.getInitiative()),
                row.getNumber(),
                row.getAsOf(),
                row.getMadeAt(),
                Verdict.valueOf(row.getVerdict()),
                row.getSentence(),
                row.getNumbers());
    }

    /// What the last round of verdicts had seen; empty before the first.
    String seen() {
        return store.sql()
                .select(INITIATIVES_VERDICT_ROUND.SEEN)
                .from(INITIATIVES_VERDICT_ROUND)
                .where(INITIATIVES_VERDICT_ROUND.ID.eq(ONLY))
                .fetchOptional(INITIATIVES_VERDICT_ROUND.SEEN)
                .orElse("");
    }

    void seen(String now) {
        store.inTransaction(
                () -> {
                    store.sql()
                            .deleteFrom(INITIATIVES_VERDICT_ROUND)
                            .where(INITIATIVES_VERDICT_ROUND.ID.eq(ONLY))
                            .execute();
                    store.sql()
                            .insertInto(INITIATIVES_VERDICT_ROUND)
                            .set(INITIATIVES_VERDICT_ROUND.ID, ONLY)
                            .set(INITIATIVES_VERDICT_ROUND.SEEN, now)
                            .execute();
                });
    }
}
