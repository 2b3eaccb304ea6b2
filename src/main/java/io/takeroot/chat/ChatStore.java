package io.takeroot.chat;

import static io.takeroot.store.tables.Tables.CHAT_POST;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The table of messages for chats. Each change of state names the state it expects.
@Component
final class ChatStore {
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
    record Claimed(long id, ChatMessage message, int attempt) {}

    /// A message that did not go as it should.
    record Stuck(long id, State state, String reason, Instant at) {}

    private final Store store;

    ChatStore(Store store) {
        this.store = store;
    }

    /// Nothing happens where one of the same key is there.
    void add(String line, ChatMessage message, Instant now) {
        store.sql()
                .insertInto(CHAT_POST)
                .set(CHAT_POST.LINE, line)
                .set(CHAT_POST.ONCE_KEY, message.onceKey().isEmpty() ? null : message.onceKey())
                .set(CHAT_POST.RECIPIENT, message.recipient())
                .set(CHAT_POST.BODY, message.body())
                .set(CHAT_POST.STATE, State.QUEUED.name())
                .set(CHAT_POST.ATTEMPTS, 0)
                .set(CHAT_POST.NEXT_ATTEMPT_AT, now)
                .set(CHAT_POST.LAST_ERROR, "")
                .set(CHAT_POST.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /// Takes the message that waits longest; committed before a byte of it leaves.
    Optional<Claimed> claimDue(String line, Instant now) {
        return store.sql()
                .select(
                        CHAT_POST.ID,
                        CHAT_POST.ONCE_KEY,
                        CHAT_POST.RECIPIENT,
                        CHAT_POST.BODY,
                        CHAT_POST.ATTEMPTS)
                .from(CHAT_POST)
                .where(CHAT_POST.LINE.eq(line))
                .and(CHAT_POST.STATE.eq(State.QUEUED.name()))
                .and(CHAT_POST.NEXT_ATTEMPT_AT.le(now))
                .orderBy(CHAT_POST.ID)
                .limit(1)
                .fetchOptional(
                        row ->
                                new Claimed(
                                        row.value1(),
                                        new ChatMessage(
                                                row.value2() == null ? "" : row.value2(),
                                                row.value3(),
                                                row.value4()),
                                        row.value5() + 1))
                .filter(this::claim);
    }

    private boolean claim(Claimed claimed) {
        return store.sql()
                        .update(CHAT_POST)
                        .set(CHAT_POST.STATE, State.SENDING.name())
                        .set(CHAT_POST.ATTEMPTS, claimed.attempt())
                        .where(CHAT_POST.ID.eq(claimed.id()))
                        .and(CHAT_POST.STATE.eq(State.QUEUED.name()))
                        .execute()
                == 1;
    }

    void ended(long id, State state, String reason) {
        store.sql()
                .update(CHAT_POST)
                .set(CHAT_POST.STATE, state.name())
                .set(CHAT_POST.LAST_ERROR, reason)
                .where(CHAT_POST.ID.eq(id))
                .and(CHAT_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    void retry(long id, Instant when, String reason) {
        store.sql()
                .update(CHAT_POST)
                .set(CHAT_POST.STATE, State.QUEUED.name())
                .set(CHAT_POST.NEXT_ATTEMPT_AT, when)
                .set(CHAT_POST.LAST_ERROR, reason)
                .where(CHAT_POST.ID.eq(id))
                .and(CHAT_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /// Whatever is marked as under way when nothing is.
    void markLeftOvers(String line) {
        store.sql()
                .update(CHAT_POST)
                .set(CHAT_POST.STATE, State.UNCONFIRMED.name())
                .set(
                        CHAT_POST.LAST_ERROR,
                        "The program ended while this message was handed over: it may have arrived.")
                .where(CHAT_POST.LINE.eq(line))
                .and(CHAT_POST.STATE.eq(State.SENDING.name()))
                .execute();
    }

    /// Those that failed, may have arrived, or are tried again; the latest first.
    List<Stuck> stuck(String line, int most) {
        return store.sql()
                .select(CHAT_POST.ID, CHAT_POST.STATE, CHAT_POST.LAST_ERROR, CHAT_POST.CREATED_AT)
                .from(CHAT_POST)
                .where(CHAT_POST.LINE.eq(line))
                .and(CHAT_POST.LAST_ERROR.ne(""))
                .and(CHAT_POST.STATE.ne(State.SENT.name()))
                .orderBy(CHAT_POST.ID.desc())
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
    boolean queueAgain(String line, long id, Instant now) {
        return store.sql()
                        .update(CHAT_POST)
                        .set(CHAT_POST.STATE, State.QUEUED.name())
                        .set(CHAT_POST.ATTEMPTS, 0)
                        .set(CHAT_POST.NEXT_ATTEMPT_AT, now)
                        .where(CHAT_POST.ID.eq(id))
                        .and(CHAT_POST.LINE.eq(line))
                        .and(CHAT_POST.STATE.in(State.FAILED.name(), State.UNCONFIRMED.name()))
                        .execute()
                == 1;
    }
}
