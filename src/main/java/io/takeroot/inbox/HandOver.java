package io.takeroot.inbox;

import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hands each kept message to whoever takes it: once, in one transaction with the record of it.
@Component
final class HandOver {
    static final String JOB = "inbox";

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final int BATCH = 100;

    /// So many in one round; the next round comes within seconds.
    private static final int ROUND = 5_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int PAUSE_GROWS = 4;

    /// About eight hours with the pauses above.
    private static final int MOST_ATTEMPTS = 12;

    private final Store store;
    private final InboxStore messages;
    private final Guards guards;
    private final ObjectProvider<Recipient> contributed;
    private final Clock clock;

    HandOver(
            Store store,
            InboxStore messages,
            Guards guards,
            ObjectProvider<Recipient> contributed,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.guards = guards;
        this.contributed = contributed;
        this.clock = clock;
    }

    /// One round of the job, of which only one runs at a time over all nodes.
    void handOverDue() {
        int done = 0;
        var due = messages.due(clock.instant(), BATCH);
        while (!due.isEmpty() && done < ROUND) {
            due.forEach(this::handOver);
            done += due.size();
            due = messages.due(clock.instant(), BATCH);
        }
    }

    /// The border at which a recipient's failure ends: nothing of it is kept, and it is tried
    /// again.
    void handOver(InboxId id) {
        try {
            store.inTransaction(() -> messages.lock(id).ifPresent(this::decide));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Message {} could not be handed on.", id, e);
            store.inTransaction(() -> messages.lock(id).ifPresent(due -> failed(due, e)));
        }
    }

    private void decide(InboxStore.Due due) {
        var mail = MailReader.read(due.bytes());
        var refusal = due.letThrough() ? Optional.<String>empty() : guards.refusal(mail);
        if (refusal.isPresent()) {
            messages.keptAside(due.id(), refusal.get());
            return;
        }
        var received = received(due, mail);
        var became = taken(received, due.letThrough());
        if (became.isPresent()) {
            messages.handedOn(due.id(), became.get(), clock.instant());
        } else {
            messages.keptAside(due.id(), nobody(mail.kind()));
        }
    }

    private Optional<String> taken(ReceivedMail mail, boolean letThrough) {
        return contributed
                .orderedStream()
                .filter(to -> letThrough || !mail.kind().isMachine() || to.takesMachineMail())
                .flatMap(to -> to.take(mail).stream())
                .findFirst();
    }

    private ReceivedMail received(InboxStore.Due due, ReadMail mail) {
        var reply = Reply.of(mail.body().text());
        return new ReceivedMail(
                due.id(),
                mail.messageId(),
                mail.references(),
                mail.from(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.date().orElse(due.receivedAt()),
                mail.kind(),
                guards.proof(mail),
                reply.visible().replace("\0", ""),
                reply.folded().replace("\0", ""),
                List.copyOf(mail.body().files()));
    }

    private void failed(InboxStore.Due due, Throwable failure) {
        int attempts = due.attempts() + 1;
        var words = "It could not be handed on: " + Limits.shortened(words(failure), 500);
        if (attempts >= MOST_ATTEMPTS) {
            messages.keptAside(due.id(), words + " It was tried %d times.".formatted(attempts));
        } else {
            var when = clock.instant().plus(pauseAfter(attempts));
            messages.later(due.id(), attempts, when, words);
        }
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }

    private static String nobody(MailKind kind) {
        return switch (kind) {
            case ORDINARY -> "Nothing here takes mail like this.";
            case BOUNCE -> "It tells of a mail that did not arrive.";
            case AUTOREPLY -> "A machine answered by itself.";
            case FEEDBACK -> "It is a complaint about a mail.";
            case RECEIPT -> "It tells that a mail was read.";
        };
    }

    static Duration pauseAfter(int attempt) {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_GROWS);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
