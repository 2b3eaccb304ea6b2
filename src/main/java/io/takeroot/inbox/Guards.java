package io.takeroot.inbox;

import io.takeroot.mail.DeliveryId;
import io.takeroot.mail.MailServers;
import io.takeroot.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What is kept aside before anybody is asked: our own mails come back, mail that goes in
/// circles, and more from one sender than a person writes.
@Component
final class Guards {
    private static final int MOST_HOPS = 60;
    private static final int BUDGET_WITHOUT_SETTINGS = 30;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern OURS =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.+");

    private final InboxStore messages;
    private final IncomingServers incoming;
    private final MailServers outgoing;
    private final Outbox outbox;
    private final Clock clock;

    Guards(
            InboxStore messages,
            IncomingServers incoming,
            MailServers outgoing,
            Outbox outbox,
            Clock clock) {
        this.messages = messages;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Why a mail is not handed on; empty when it may be.
    Optional<String> refusal(ReadMail mail) {
        var sender = InboxStore.sender(mail);
        if (isOurs(mail, sender)) {
            return Optional.of("Takeroot sent this mail itself; it came back.");
        }
        if (mail.passage().hops() > MOST_HOPS) {
            return Optional.of(
                    "It passed %d mail servers: it goes in circles."
                            .formatted(mail.passage().hops()));
        }
        if (mail.passage().bulk() && !mail.kind().isMachine()) {
            return Optional.of("It was sent to many at once.");
        }
        return beyondBudget(sender);
    }

    /// A pass counts only from the server that we were told to believe.
    SenderProof proof(ReadMail mail) {
        boolean believed =
                incoming.current()
                        .map(server -> server.checkedBy().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .filter(mail.passage().checkedBy()::equals)
                        .isPresent();
        return mail.proof() == SenderProof.PASSED && !believed ? SenderProof.UNKNOWN : mail.proof();
    }

    private boolean isOurs(ReadMail mail, String sender) {
        boolean fromUs =
                outgoing.current()
                        .filter(server -> server.sender().equalsIgnoreCase(sender))
                        .isPresent();
        var id = OURS.matcher(mail.messageId());
        return fromUs || (id.matches() && outbox.find(DeliveryId.of(id.group(1))).isPresent());
    }

    private Optional<String> beyondBudget(String sender) {
        int budget =
                incoming.current()
                        .map(IncomingServer::hourlyBudget)
                        .orElse(BUDGET_WITHOUT_SETTINGS);
        boolean beyond = messages.handedOn(sender, clock.instant().minus(HOUR)) >= budget;
        return beyond
                ? Optional.of(
                        "%d mails of this sender were handed on within the hour; this one waits for you."
                                .formatted(budget))
                : Optional.empty();
    }
}
