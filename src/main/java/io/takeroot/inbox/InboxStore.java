package io.takeroot.inbox;

import static io.takeroot.store.tables.Tables.INBOX_MESSAGE;
import static io.takeroot.store.tables.Tables.INBOX_RAW;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.InboxMessageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The tables of received messages. Each change of state names the state it expects.
@Component
final class InboxStore {
    /// So many numbers go into one statement.
    private static final int AT_ONCE = 1_000;

    private final Store store;

    InboxStore(Store store) {
        this.store = store;
    }

    /// A message as it arrives.
    ///
    /// @param onceKey says which mail it is: a second one with the same key is the same
    @SuppressWarnings("ArrayRecordComponent") // written once, never changed
    record Arrival(
            String onceKey,
            String fingerprint,
            ReadMail mail,
            String reply,
            byte[] bytes,
            long size,
            Instant at,
            String reason) {}

    /// Who it is from, and whether a person said that it is to be handed on.
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    record Due(InboxId id, Instant receivedAt, boolean letThrough, int attempts, byte[] bytes) {}

    /// False when a message of the same key is there already.
    boolean add(Arrival arrival) {
        var mail = arrival.mail();
        boolean waits = arrival.reason().isEmpty();
        int added =
                store.sql()
                        .insertInto(INBOX_MESSAGE)
                        .set(INBOX_MESSAGE.ONCE_KEY, arrival.onceKey())
                        .set(INBOX_MESSAGE.FINGERPRINT, arrival.fingerprint())
                        .set(INBOX_MESSAGE.MESSAGE_ID, text(mail.messageId(), 1000))
                        .set(INBOX_MESSAGE.FROM_NAME, text(mail.from().name(), 300))
                        .set(INBOX_MESSAGE.FROM_ADDRESS, sender(mail))
                        .set(INBOX_MESSAGE.RECIPIENTS, text(recipients(mail), 10_000))
                        .set(INBOX_MESSAGE.SUBJECT, text(mail.subject(), 500))
                        .set(INBOX_MESSAGE.SENT_AT, mail.date().orElse(arrival.at()))
                        .set(INBOX_MESSAGE.RECEIVED_AT, arrival.at())
                        .set(INBOX_MESSAGE.KIND, mail.kind().name())
                        .set(INBOX_MESSAGE.PROOF, mail.proof().name())
                        .set(INBOX_MESSAGE.REPLY, text(arrival.reply(), Limits.TEXT))
                        .set(INBOX_MESSAGE.FILES, mail.body().files().size())
                        .set(INBOX_MESSAGE.SIZE_BYTES, arrival.size())
                        .set(INBOX_MESSAGE.TIMES, 1)
                        .set(INBOX_MESSAGE.STATE, state(waits).name())
                        .set(INBOX_MESSAGE.REASON, arrival.reason())
                        .set(INBOX_MESSAGE.BECAME, "")
                        .set(INBOX_MESSAGE.LET_THROUGH, false)
                        .set(INBOX_MESSAGE.ATTEMPTS, 0)
                        .set(INBOX_MESSAGE.NEXT_ATTEMPT_AT, waits ? arrival.at() : null)
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            return false;
        }
        store.sql()
                .insertInto(INBOX_RAW)
                .set(INBOX_RAW.MESSAGE, id(arrival.onceKey()).orElseThrow().value())
                .set(INBOX_RAW.BYTES_BASE64, Packed.pack(arrival.bytes()))
                .execute();
        return true;
    }

    Optional<InboxId> id(String onceKey) {
        return store.sql()
                .select(INBOX_MESSAGE.ID)
                .from(INBOX_MESSAGE)
                .where(INBOX_MESSAGE.ONCE_KEY.eq(onceKey))
                .fetchOptional(row -> new InboxId(row.value1()));
    }

    /// Counts that the same mail came again; false when what came has other words.
    boolean cameAgain(String onceKey, String fingerprint) {
        int same =
                store.sql()
                        .update(INBOX_MESSAGE)
                        .set(INBOX_MESSAGE.TIMES, INBOX_MESSAGE.TIMES.plus(1))
                        .where(INBOX_MESSAGE.ONCE_KEY.eq(onceKey))
                        .and(INBOX_MESSAGE.FINGERPRINT.eq(fingerprint))
                        .execute();
        return same == 1;
    }

    /// Those whose turn has come, the longest waiting first.
    List<InboxId> due(Instant now, int most) {
        return store.sql()
                .select(INBOX_MESSAGE.ID)
                .from(INBOX_MESSAGE)
                .where(is(MessageState.WAITING))
                .and(INBOX_MESSAGE.NEXT_ATTEMPT_AT.le(now))
                .orderBy(INBOX_MESSAGE.NEXT_ATTEMPT_AT, INBOX_MESSAGE.ID)
                .limit(most)
                .fetch(row -> new InboxId(row.value1()));
    }

    /// Keeps others from it until the transaction under way ends; empty when it waits no longer.
    Optional<Due> lock(InboxId id) {
        return store.sql()
                .selectFrom(INBOX_MESSAGE)
                .where(INBOX_MESSAGE.ID.eq(id.value()))
                .and(is(MessageState.WAITING))
                .forUpdate()
                .fetchOptional(
                        row ->
                                new Due(
                                        id,
                                        row.getReceivedAt(),
                                        row.getLetThrough(),
                                        row.getAttempts(),
                                        bytes(id).orElseThrow()));
    }

    /// How many messages of a sender were handed on since then.
    int handedOn(String sender, Instant since) {
        return store.sql()
                .fetchCount(
                        INBOX_MESSAGE,
                        INBOX_MESSAGE
                                .FROM_ADDRESS
                                .eq(sender)
                                .and(INBOX_MESSAGE.HANDED_AT.gt(since)));
    }

    void handedOn(InboxId id, String became, Instant now) {
        store.sql()
                .update(INBOX_MESSAGE)
                .set(INBOX_MESSAGE.STATE, MessageState.HANDED_ON.name())
                .set(INBOX_MESSAGE.BECAME, text(became, 300))
                .set(INBOX_MESSAGE.REASON, "")
                .set(INBOX_MESSAGE.HANDED_AT, now)
                .setNull(INBOX_MESSAGE.NEXT_ATTEMPT_AT)
                .where(INBOX_MESSAGE.ID.eq(id.value()))
                .and(is(MessageState.WAITING))
                .execute();
    }

    void keptAside(InboxId id, String reason) {
        store.sql()
                .update(INBOX_MESSAGE)
                .set(INBOX_MESSAGE.STATE, MessageState.KEPT_ASIDE.name())
                .set(INBOX_MESSAGE.REASON, text(reason, 2_000))
                .setNull(INBOX_MESSAGE.NEXT_ATTEMPT_AT)
                .where(INBOX_MESSAGE.ID.eq(id.value()))
                .and(is(MessageState.WAITING))
                .execute();
    }

    void later(InboxId id, int attempts, Instant when, String reason) {
        store.sql()
                .update(INBOX_MESSAGE)
                .set(INBOX_MESSAGE.ATTEMPTS, attempts)
                .set(INBOX_MESSAGE.NEXT_ATTEMPT_AT, when)
                .set(INBOX_MESSAGE.REASON, text(reason, 2_000))
                .where(INBOX_MESSAGE.ID.eq(id.value()))
                .and(is(MessageState.WAITING))
                .execute();
    }

    /// False when somebody took it already.
    boolean letThrough(InboxId id, Instant now) {
        int let =
                store.sql()
                        .update(INBOX_MESSAGE)
                        .set(INBOX_MESSAGE.STATE, MessageState.WAITING.name())
                        .set(INBOX_MESSAGE.LET_THROUGH, true)
                        .set(INBOX_MESSAGE.ATTEMPTS, 0)
                        .set(INBOX_MESSAGE.NEXT_ATTEMPT_AT, now)
                        .where(INBOX_MESSAGE.ID.eq(id.value()))
                        .and(is(MessageState.KEPT_ASIDE).or(is(MessageState.WAITING)))
                        .and(INBOX_MESSAGE.ERASED_AT.isNull())
                        .execute();
        return let == 1;
    }

    int count(MessageState state) {
        return store.sql()
                .fetchCount(INBOX_MESSAGE, is(state).and(INBOX_MESSAGE.ERASED_AT.isNull()));
    }

    Optional<byte[]> bytes(InboxId id) {
        return store.sql()
                .select(INBOX_RAW.BYTES_BASE64)
                .from(INBOX_RAW)
                .where(INBOX_RAW.MESSAGE.eq(id.value()))
                .fetchOptional(row -> Packed.unpack(row.value1()));
    }

    Optional<Received> find(InboxId id) {
        return store.sql()
                .selectFrom(INBOX_MESSAGE)
                .where(INBOX_MESSAGE.ID.eq(id.value()))
                .and(INBOX_MESSAGE.ERASED_AT.isNull())
                .fetchOptional(InboxStore::received);
    }

    List<Received> find(InboxSearch search, int most) {
        return store.sql()
                .selectFrom(INBOX_MESSAGE)
                .where(holds(search.words().strip()))
                .and(INBOX_MESSAGE.ERASED_AT.isNull())
                .and(search.state().map(InboxStore::is).orElse(DSL.noCondition()))
                .and(
                        search.before()
                                .map(id -> INBOX_MESSAGE.ID.lt(id.value()))
                                .orElse(DSL.noCondition()))
                .orderBy(INBOX_MESSAGE.ID.desc())
                .limit(most)
                .fetch(InboxStore::received);
    }

    /// How many were erased; `most` when there are more. What waits is left alone.
    int eraseBefore(Instant moment, Instant now, int most) {
        return erase(
                store.sql()
                        .select(INBOX_MESSAGE.ID)
                        .from(INBOX_MESSAGE)
                        .where(INBOX_MESSAGE.RECEIVED_AT.lt(moment))
                        .and(INBOX_MESSAGE.ERASED_AT.isNull())
                        .and(INBOX_MESSAGE.STATE.ne(MessageState.WAITING.name()))
                        .orderBy(INBOX_MESSAGE.RECEIVED_AT, INBOX_MESSAGE.ID)
                        .limit(most)
                        .fetch(INBOX_MESSAGE.ID),
                now);
    }

    /// How many of a sender were erased.
    int eraseFrom(String sender, Instant now) {
        return erase(
                store.sql()
                        .select(INBOX_MESSAGE.ID)
                        .from(INBOX_MESSAGE)
                        .where(INBOX_MESSAGE.FROM_ADDRESS.eq(sender))
                        .and(INBOX_MESSAGE.ERASED_AT.isNull())
                        .forUpdate()
                        .fetch(INBOX_MESSAGE.ID),
                now);
    }

    private int erase(List<Long> ids, Instant now) {
        int erased = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            erased += eraseThese(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), now);
        }
        return erased;
    }

    /// What names the mail and what became of it stays; nothing that tells of its writer.
    private int eraseThese(List<Long> ids, Instant now) {
        store.sql().deleteFrom(INBOX_RAW).where(INBOX_RAW.MESSAGE.in(ids)).execute();
        return store.sql()
                .update(INBOX_MESSAGE)
                .set(INBOX_MESSAGE.MESSAGE_ID, "")
                .set(INBOX_MESSAGE.FROM_NAME, "")
                .set(INBOX_MESSAGE.FROM_ADDRESS, "")
                .set(INBOX_MESSAGE.RECIPIENTS, "")
                .set(INBOX_MESSAGE.SUBJECT, "")
                .set(INBOX_MESSAGE.REPLY, "")
                .set(INBOX_MESSAGE.REASON, "")
                .set(
                        INBOX_MESSAGE.STATE,
                        DSL.when(is(MessageState.WAITING), MessageState.KEPT_ASIDE.name())
                                .otherwise(INBOX_MESSAGE.STATE))
                .setNull(INBOX_MESSAGE.NEXT_ATTEMPT_AT)
                .set(INBOX_MESSAGE.ERASED_AT, now)
                .where(INBOX_MESSAGE.ID.in(ids))
                .execute();
    }

    static String sender(ReadMail mail) {
        return text(mail.from().address().toLowerCase(java.util.Locale.ROOT), 300);
    }

    private static Condition holds(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : INBOX_MESSAGE
                        .SUBJECT
                        .containsIgnoreCase(words)
                        .or(INBOX_MESSAGE.FROM_ADDRESS.containsIgnoreCase(words))
                        .or(INBOX_MESSAGE.FROM_NAME.containsIgnoreCase(words));
    }

    private static Condition is(MessageState state) {
        return INBOX_MESSAGE.STATE.eq(state.name());
    }

    private static MessageState state(boolean waits) {
        return waits ? MessageState.WAITING : MessageState.KEPT_ASIDE;
    }

    private static String recipients(ReadMail mail) {
        return mail.to().stream()
                .map(Mailbox::address)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /// The one character that databases refuse is left out.
    private static String text(String text, int most) {
        return Limits.shortened(text.replace("\0", ""), most);
    }

    private static Received received(InboxMessageRecord row) {
        return new Received(
                new InboxId(row.getId()),
                new Mailbox(row.getFromName(), row.getFromAddress()),
                row.getSubject(),
                row.getReceivedAt(),
                MailKind.valueOf(row.getKind()),
                SenderProof.valueOf(row.getProof()),
                row.getFiles(),
                row.getTimes(),
                MessageState.valueOf(row.getState()),
                row.getReason(),
                row.getBecame());
    }
}
