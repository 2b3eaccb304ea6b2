package io.takeroot.inbox;

import io.takeroot.store.Sha256;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps messages as they come: each once, with its bytes, before anything else happens.
///
/// The same mail is known by its Message-ID, or by what it says when it has none: over another
/// mailbox it comes with other headers of the way. A mail with a known Message-ID and *other*
/// words is kept aside rather than dropped, since anybody may write any Message-ID.
@Component
final class Intake {
    private final Store store;
    private final InboxStore messages;
    private final Clock clock;

    Intake(Store store, InboxStore messages, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    /// Kept when this returns, whatever the bytes are.
    InboxId keep(byte[] bytes) {
        return keep(bytes, bytes.length, "");
    }

    /// Of a message that is too large: its beginning, and why.
    InboxId keep(byte[] bytes, long size, String reason) {
        var mail = MailReader.read(bytes);
        // No mail is lost because it cannot be read, by whatever fault of ours.
        var why = mail.isRead() || !reason.isEmpty() ? reason : mail.problems().getFirst();
        return keep(arrival(mail, bytes, size, clock.instant(), why));
    }

    private InboxId keep(InboxStore.Arrival arrival) {
        return store.inTransaction(
                () -> {
                    boolean known =
                            !messages.add(arrival)
                                    && !messages.cameAgain(
                                            arrival.onceKey(), arrival.fingerprint());
                    return known
                            ? keepApart(arrival)
                            : messages.id(arrival.onceKey()).orElseThrow();
                });
    }

    private InboxId keepApart(InboxStore.Arrival arrival) {
        var first = messages.id(arrival.onceKey()).orElseThrow();
        var key = "other:" + Sha256.of(arrival.onceKey() + arrival.fingerprint());
        var apart =
                new InboxStore.Arrival(
                        key,
                        arrival.fingerprint(),
                        arrival.mail(),
                        arrival.reply(),
                        arrival.bytes(),
                        arrival.size(),
                        arrival.at(),
                        "It carries the Message-ID of message %s, with other words."
                                .formatted(first));
        if (!messages.add(apart)) {
            messages.cameAgain(key, arrival.fingerprint());
        }
        return messages.id(key).orElseThrow();
    }

    private static InboxStore.Arrival arrival(
            ReadMail mail, byte[] bytes, long size, Instant now, String reason) {
        var fingerprint = fingerprint(mail, bytes);
        var key =
                mail.messageId().isEmpty()
                        ? "words:" + fingerprint
                        : "id:" + Sha256.of(mail.messageId());
        var reply = Reply.of(mail.body().text()).visible();
        return new InboxStore.Arrival(key, fingerprint, mail, reply, bytes, size, now, reason);
    }

    /// Of what a mail says, not of its way.
    private static String fingerprint(ReadMail mail, byte[] bytes) {
        var body = mail.body();
        if (body.sections().isEmpty() && body.files().isEmpty() && mail.subject().isEmpty()) {
            return Sha256.of(bytes);
        }
        var words = (body.plain() + body.html()).replaceAll("\\s+", "");
        var files =
                body.files().stream()
                        .map(file -> Sha256.of(file.content()))
                        .collect(Collectors.joining(" "));
        return Sha256.of(
                String.join(
                        "\n",
                        mail.from().address().toLowerCase(java.util.Locale.ROOT),
                        mail.subject(),
                        mail.date().map(Instant::toString).orElse(""),
                        words,
                        files));
    }
}
