package io.takeroot.responses;

import static io.takeroot.store.tables.Tables.RESPONSES_POST;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The table of messages for the webhook. Each change of state names the state it expects.
@Component
final class PostStore {
    /// How far a message got.
    enum State {
        QUEUED,
        SENDING,
        SENT,
        /// It may have arrived; it is not sent again by itself.
        UNCONFIRMED,
        FAILED
    }

    /// @param attempt 1 for the first
    record Claimed(long id, String body, int attempt) {}

    /// A message that did not go as it should.
    record Stuck(long id, State state, String reason, Instant at) {}

    private final Store store;

    PostStore(Store store) {
        this.store = store;
    }

    void add(String body, Instant now) {
        store.sql()
                .insertInto(RESPONSES_POST)
                .set(RESPONSES_POST.BODY, body)
                .set(RESPONSES_POST.STATE, State.QUEUED.name())
                .set(RESPONSES_POST.ATTEMPTS, 0)
                .set(RESPONSES_POST.NEXT_ATTEMPT_AT, now)
                .set(RESPONSES_POST.LAST_ERROR, "")
                .set(RESPONSES_POST.CREATED_AT, now)
                .execute();
    }

    /// Takes the message that waits longest; committed before a byte of it leaves.
    Optional<Claimed> claimDue(Instant now) {
        return store.sql()
                .select(RESPONSES_POST.ID, RESPONSES_POST.BODY, RESPONSES_POST.ATTEMPTS)
                .from(RESPONSES_POST)
                .where(RESPONSES_POST.STATE.eq(State.QUEUED.name()))
                .and(RESPONSES_POST.NEXT_ATTEMPT_AT.le(now))
                .orderBy(RESPONSES_POST.ID)
                .limit(1)
                .fetchOptional(row -> new Claimed(row.value1(), row.value2(), row.value3() + 1))
                .filter(this::claim);
    }

    private boolean claim(Claimed claimed) {
        return store.sql()
                        .update(RESPONSES_POST)
                        .set(RESPONSES_POST.STATE, State.SENDING.name())
                        .set(RESPONSES_POST.ATTEMPTS, claimed.attempt())
                        .where(RESPONSES_POST.ID.eq(claimed.id()))
                        .and(RESPONSES_POST.STATE.eq(State.QUEUED.name()))
                        .execute()
                == 1;
    }

    void ended(long id, State state, String reason) {
        store.sql()
                .update(RESPONSES_POST)
                .set(RESPONSES_POST.STATE, state.name())
                .set(RESPONSES_POST.LAST_ERROR, reason)
                .where(RESPONSES_POST.ID.eq(id))
                .and(RESPONSES_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    void retry(long id, Instant when, String reason) {
        store.sql()
                .update(RESPONSES_POST)
                .set(RESPONSES_POST.STATE, State.QUEUED.name())
                .set(RESPONSES_POST.NEXT_ATTEMPT_AT, when)
                .set(RESPONSES_POST.LAST_ERROR, reason)
                .where(RESPONSES_POST.ID.eq(id))
                .and(RESPONSES_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /// Whatever is marked as under way when nothing is.
    void markLeftOvers() {
        store.sql()
                .update(RESPONSES_POST)
                .set(RESPONSES_POST.STATE, State.UNCONFIRMED.name())
                .set(
                        RESPONSES_POST.LAST_ERROR,
                        "The program ended while this message was handed over: it may have arrived.")
                .where(RESPONSES_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /// Those that failed, may have arrived, or are tried again; the latest first.
    List<Stuck> stuck(int most) {
        return store.sql()
                .select(
                        RESPONSES_POST.ID,
                        RESPONSES_POST.STATE,
                        RESPONSES_POST.LAST_ERROR,
                        RESPONSES_POST.CREATED_AT)
                .from(RESPONSES_POST)
                .where(RESPONSES_POST.LAST_ERROR.ne(""))
                .and(RESPONSES_POST.STATE.ne(State.SENT.name()))
                .orderBy(RESPONSES_POST.ID.desc())
                .limit(most)
                .fetch(
                        row ->
                                new Stuck(
                                        row.value1(),
                                        State.valueOf(row.value2()),
                                        row.value3(),
                                        row.value4()));
    }

    /// False when it is in a state from which it does not go back to the queue.
    boolean queueAgain(long id, Instant now) {
        return store.sql()
                        .update(RESPONSES_POST)
                        .set(RESPONSES_POST.STATE, State.QUEUED.name())
                        .set(RESPONSES_POST.ATTEMPTS, 0)
                        .set(RESPONSES_POST.NEXT_ATTEMPT_AT, now)
                        .where(RESPONSES_POST.ID.eq(id))
                        .and(RESPONSES_POST.STATE.in(State.FAILED.name(), State.UNCONFIRMED.name()))
                        .execute()
                == 1;
    }
}
