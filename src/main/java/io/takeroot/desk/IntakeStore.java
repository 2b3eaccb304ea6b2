package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_INTAKE;
import static io.takeroot.store.tables.Tables.DESK_INTAKE_BEGAN;
import static io.takeroot.store.tables.Tables.DESK_INTAKE_LETTER;

import io.takeroot.access.Tokens;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What came from outside and what went there, by name; what it says lies with the request.
@Component
final class IntakeStore {
    private final Store store;

    IntakeStore(Store store) {
        this.store = store;
    }

    /// A mail of ours that somebody cites.
    record Sent(RequestId request, String recipient) {}

    /// The request that a message from outside has become a part of.
    ///
    /// @param name unique within the channel; of any length
    Optional<RequestId> known(Channel channel, String name) {
        return store.sql()
                .select(DESK_INTAKE.REQUEST)
                .from(DESK_INTAKE)
                .where(DESK_INTAKE.CHANNEL.eq(channel.name()))
                .and(DESK_INTAKE.SOURCE_HASH.eq(Tokens.hash(name)))
                .fetchOptional(row -> new RequestId(row.value1()));
    }

    void keep(Channel channel, String name, RequestId request, Instant now) {
        store.sql()
                .insertInto(DESK_INTAKE)
                .set(DESK_INTAKE.CHANNEL, channel.name())
                .set(DESK_INTAKE.SOURCE_HASH, Tokens.hash(name))
                .set(DESK_INTAKE.REQUEST, request.value())
                .set(DESK_INTAKE.TAKEN_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void sent(String local, Sent letter, Instant now) {
        store.sql()
                .insertInto(DESK_INTAKE_LETTER)
                .set(DESK_INTAKE_LETTER.LOCAL_PART, local)
                .set(DESK_INTAKE_LETTER.REQUEST, letter.request().value())
                .set(DESK_INTAKE_LETTER.RECIPIENT, letter.recipient())
                .set(DESK_INTAKE_LETTER.QUEUED_AT, now)
                .execute();
    }

    /// Those of the names that are mails of ours, the latest first.
    List<Sent> sent(Collection<String> locals) {
        return store.sql()
                .select(DESK_INTAKE_LETTER.REQUEST, DESK_INTAKE_LETTER.RECIPIENT)
                .from(DESK_INTAKE_LETTER)
                .where(DESK_INTAKE_LETTER.LOCAL_PART.in(locals))
                .orderBy(DESK_INTAKE_LETTER.QUEUED_AT.desc(), DESK_INTAKE_LETTER.LOCAL_PART)
                .fetch(row -> new Sent(new RequestId(row.value1()), row.value2()));
    }

    void began(RequestId request, String messageId) {
        store.sql()
                .insertInto(DESK_INTAKE_BEGAN)
                .set(DESK_INTAKE_BEGAN.REQUEST, request.value())
                .set(DESK_INTAKE_BEGAN.MESSAGE_ID, messageId)
                .onConflictDoNothing()
                .execute();
    }

    /// The Message-ID of the mail with which the request began; none for one that began
    /// otherwise.
    List<String> began(RequestId request) {
        return store.sql()
                .select(DESK_INTAKE_BEGAN.MESSAGE_ID)
                .from(DESK_INTAKE_BEGAN)
                .where(DESK_INTAKE_BEGAN.REQUEST.eq(request.value()))
                .fetch(DESK_INTAKE_BEGAN.MESSAGE_ID);
    }

    /// Names of the mails that this person was sent about a request, the oldest first.
    List<String> letters(RequestId request, String recipient) {
        return store.sql()
                .select(DESK_INTAKE_LETTER.LOCAL_PART)
                .from(DESK_INTAKE_LETTER)
                .where(DESK_INTAKE_LETTER.REQUEST.eq(request.value()))
                .and(DESK_INTAKE_LETTER.RECIPIENT.eq(recipient))
                .orderBy(DESK_INTAKE_LETTER.QUEUED_AT, DESK_INTAKE_LETTER.LOCAL_PART)
                .fetch(DESK_INTAKE_LETTER.LOCAL_PART);
    }

    /// How many mails this person was sent since.
    int letters(String recipient, Instant since) {
        return store.sql()
                .fetchCount(
                        DESK_INTAKE_LETTER,
                        DESK_INTAKE_LETTER
                                .RECIPIENT
                                .eq(recipient)
                                .and(DESK_INTAKE_LETTER.QUEUED_AT.ge(since)));
    }

    /// The mails did not arrive.
    void bounced(Collection<String> locals, Instant now) {
        store.sql()
                .update(DESK_INTAKE_LETTER)
                .set(DESK_INTAKE_LETTER.BOUNCED_AT, now)
                .where(DESK_INTAKE_LETTER.LOCAL_PART.in(locals))
                .and(DESK_INTAKE_LETTER.BOUNCED_AT.isNull())
                .execute();
    }

    /// When the latest mail to this person came back, if none was sent since.
    Optional<Instant> unreachable(String recipient) {
        return store.sql()
                .select(DESK_INTAKE_LETTER.BOUNCED_AT)
                .from(DESK_INTAKE_LETTER)
                .where(DESK_INTAKE_LETTER.RECIPIENT.eq(recipient))
                .orderBy(
                        DSL.when(DESK_INTAKE_LETTER.BOUNCED_AT.isNull(), 1).otherwise(0),
                        DESK_INTAKE_LETTER.QUEUED_AT.desc())
                .limit(1)
                .fetchOptional(DESK_INTAKE_LETTER.BOUNCED_AT);
    }
}
