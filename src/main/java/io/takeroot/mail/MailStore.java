package io.takeroot.mail;

import static io.takeroot.store.tables.Tables.MAIL_DELIVERY;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.MailDeliveryRecord;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of deliveries. Each change of state names the state it expects.
@Component
final class MailStore {
    /// @param attempt 1 for the first
    record Claimed(Letter letter, int attempt) {}

    private final Store store;

    MailStore(Store store) {
        this.store = store;
    }

    DeliveryId add(Mail mail, Instant now) {
        var file = mail.attachment();
        var thread = mail.thread();
        store.sql()
                .insertInto(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.ID, UUID.randomUUID())
                .set(MAIL_DELIVERY.ONCE_KEY, mail.onceKey())
                .set(MAIL_DELIVERY.RECIPIENT, mail.recipient())
                .set(MAIL_DELIVERY.SUBJECT, mail.subject())
                .set(MAIL_DELIVERY.BODY_HTML, mail.html())
                .set(MAIL_DELIVERY.BODY_TEXT, mail.text())
                .set(MAIL_DELIVERY.ATTACHMENT_NAME, file.map(Attachment::name).orElse(null))
                .set(MAIL_DELIVERY.ATTACHMENT_TYPE, file.map(Attachment::type).orElse(null))
                .set(MAIL_DELIVERY.ATTACHMENT_BASE64, file.map(MailStore::encoded).orElse(null))
                .set(MAIL_DELIVERY.MESSAGE_LOCAL, thread.map(MailThread::local).orElse(null))
                .set(MAIL_DELIVERY.ANSWERS, thread.map(MailStore::lines).orElse(null))
                .set(MAIL_DELIVERY.REPLY_TO, thread.flatMap(MailThread::replyTo).orElse(null))
                .set(MAIL_DELIVERY.STATE, DeliveryState.QUEUED.name())
                .set(MAIL_DELIVERY.ATTEMPTS, 0)
                .set(MAIL_DELIVERY.NEXT_ATTEMPT_AT, now)
                .set(MAIL_DELIVERY.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
        return store.sql()
                .select(MAIL_DELIVERY.ID)
                .from(MAIL_DELIVERY)
                .where(MAIL_DELIVERY.ONCE_KEY.eq(mail.onceKey()))
                .fetchSingle(row -> new DeliveryId(row.value1()));
    }

    /// Takes the mail that waits longest; committed before a byte of it leaves.
    Optional<Claimed> claimDue(Instant now) {
        return store.inTransaction(
                () ->
                        store.sql()
                                .selectFrom(MAIL_DELIVERY)
                                .where(is(DeliveryState.QUEUED))
                                .and(MAIL_DELIVERY.NEXT_ATTEMPT_AT.le(now))
                                .orderBy(MAIL_DELIVERY.NEXT_ATTEMPT_AT, MAIL_DELIVERY.ID)
                                .limit(1)
                                .forUpdate()
                                .fetchOptional(this::claim));
    }

    void sent(DeliveryId id, Instant now) {
        // The body has done its work; it may hold a link that nobody should find here later.
        store.sql()
                .update(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.STATE, DeliveryState.SENT.name())
                .set(MAIL_DELIVERY.SENT_AT, now)
                .set(MAIL_DELIVERY.BODY_HTML, "")
                .set(MAIL_DELIVERY.BODY_TEXT, "")
                .setNull(MAIL_DELIVERY.ATTACHMENT_BASE64)
                .setNull(MAIL_DELIVERY.LAST_ERROR)
                .where(is(id, DeliveryState.SENDING))
                .execute();
    }

    void retry(DeliveryId id, Instant when, String reason) {
        store.sql()
                .update(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.STATE, DeliveryState.QUEUED.name())
                .set(MAIL_DELIVERY.NEXT_ATTEMPT_AT, when)
                .set(MAIL_DELIVERY.LAST_ERROR, reason)
                .where(is(id, DeliveryState.SENDING))
                .execute();
    }

    void ended(DeliveryId id, DeliveryState state, String reason) {
        store.sql()
                .update(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.STATE, state.name())
                .set(MAIL_DELIVERY.LAST_ERROR, reason)
                .where(is(id, DeliveryState.SENDING))
                .execute();
    }

    /// False when it is in a state from which it does not go back to the queue.
    boolean queueAgain(DeliveryId id, Instant now) {
        int queued =
                store.sql()
                        .update(MAIL_DELIVERY)
                        .set(MAIL_DELIVERY.STATE, DeliveryState.QUEUED.name())
                        .set(MAIL_DELIVERY.ATTEMPTS, 0)
                        .set(MAIL_DELIVERY.NEXT_ATTEMPT_AT, now)
                        .where(is(id, DeliveryState.FAILED).or(is(id, DeliveryState.UNCONFIRMED)))
                        .execute();
        return queued == 1;
    }

    int markLeftOvers() {
        return store.sql()
                .update(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.STATE, DeliveryState.UNCONFIRMED.name())
                .set(
                        MAIL_DELIVERY.LAST_ERROR,
                        "The program ended while this mail was handed over: it may have been sent.")
                .where(is(DeliveryState.SENDING))
                .execute();
    }

    int count(DeliveryState state) {
        return store.sql().fetchCount(MAIL_DELIVERY, is(state));
    }

    Optional<Delivery> find(DeliveryId id) {
        return store.sql()
                .selectFrom(MAIL_DELIVERY)
                .where(MAIL_DELIVERY.ID.eq(id.value()))
                .fetchOptional(MailStore::delivery);
    }

    List<Delivery> find(DeliverySearch search, int most) {
        return store.sql()
                .selectFrom(MAIL_DELIVERY)
                .where(holds(search.words().strip()))
                .and(search.state().map(MailStore::is).orElse(DSL.noCondition()))
                .and(search.after().map(this::olderThan).orElse(DSL.noCondition()))
                .orderBy(MAIL_DELIVERY.CREATED_AT.desc(), MAIL_DELIVERY.ID.desc())
                .limit(most)
                .fetch(MailStore::delivery);
    }

    private Claimed claim(MailDeliveryRecord row) {
        int attempt = row.getAttempts() + 1;
        store.sql()
                .update(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.STATE, DeliveryState.SENDING.name())
                .set(MAIL_DELIVERY.ATTEMPTS, attempt)
                .where(MAIL_DELIVERY.ID.eq(row.getId()))
                .execute();
        var letter =
                new Letter(
                        new DeliveryId(row.getId()),
                        row.getRecipient(),
                        row.getSubject(),
                        row.getBodyHtml(),
                        row.getBodyText(),
                        Optional.ofNullable(row.getAttachmentBase64())
                                .map(content -> attachment(row, content)),
                        Optional.ofNullable(row.getMessageLocal()).map(local -> thread(row, local)),
                        row.getCreatedAt());
        return new Claimed(letter, attempt);
    }

    private Condition olderThan(DeliveryId id) {
        var last =
                DSL.select(MAIL_DELIVERY.CREATED_AT)
                        .from(MAIL_DELIVERY)
                        .where(MAIL_DELIVERY.ID.eq(id.value()));
        return MAIL_DELIVERY
                .CREATED_AT
                .lt(last)
                .or(MAIL_DELIVERY.CREATED_AT.eq(last).and(MAIL_DELIVERY.ID.lt(id.value())));
    }

    private static Condition holds(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : MAIL_DELIVERY
                        .RECIPIENT
                        .containsIgnoreCase(words)
                        .or(MAIL_DELIVERY.SUBJECT.containsIgnoreCase(words));
    }

    private static Condition is(DeliveryState state) {
        return MAIL_DELIVERY.STATE.eq(state.name());
    }

    private static Condition is(DeliveryId id, DeliveryState state) {
        return MAIL_DELIVERY.ID.eq(id.value()).and(is(state));
    }

    private static Delivery delivery(MailDeliveryRecord row) {
        return new Delivery(
                new DeliveryId(row.getId()),
                row.getRecipient(),
                row.getSubject(),
                DeliveryState.valueOf(row.getState()),
                row.getAttempts(),
                row.getCreatedAt(),
                Optional.ofNullable(row.getSentAt()),
                Objects.requireNonNullElse(row.getLastError(), ""));
    }

    private static Attachment attachment(MailDeliveryRecord row, String content) {
        return new Attachment(
                row.getAttachmentName(),
                row.getAttachmentType(),
                Base64.getDecoder().decode(content));
    }

    private static MailThread thread(MailDeliveryRecord row, String local) {
        var answers = Objects.requireNonNullElse(row.getAnswers(), "");
        return new MailThread(
                local, answers.lines().toList(), Optional.ofNullable(row.getReplyTo()));
    }

    private static String lines(MailThread thread) {
        return String.join("\n", thread.answers());
    }

    private static String encoded(Attachment attachment) {
        return Base64.getEncoder().encodeToString(attachment.content());
    }
}
