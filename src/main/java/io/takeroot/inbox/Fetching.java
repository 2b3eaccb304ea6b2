package io.takeroot.inbox;

import io.takeroot.jobs.Jobs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Fetches new mail from the mail server: one message at a time, kept here before the server's
/// copy is marked as seen. Killed at any point, it goes on where it was, or some messages before;
/// what it reads twice is one mail.
@Component
final class Fetching {
    static final String JOB = "inbox-fetch";

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    /// Numbers asked for at once; no more than these are ever held in memory.
    private static final int WINDOW = 500;

    /// So many are marked as seen together: each question to a mail server takes its time.
    private static final int AT_ONCE = 50;

    /// A message that the server will not give out holds up the others no longer than this.
    private static final int PATIENCE = 5;

    private final IncomingServers servers;
    private final IncomingServerStore positions;
    private final Intake intake;
    private final Jobs jobs;
    private final Clock clock;

    Fetching(
            IncomingServers servers,
            IncomingServerStore positions,
            Intake intake,
            Jobs jobs,
            Clock clock) {
        this.servers = servers;
        this.positions = positions;
        this.intake = intake;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// One round of the job, of which only one runs at a time over all nodes.
    void fetch() {
        servers.current().ifPresent(this::fetch);
    }

    private void fetch(IncomingServer server) {
        var mailbox = server.mailbox();
        try (var folder = ImapFolder.open(server)) {
            start(folder, server);
            long next = folder.next();
            for (long from = position(mailbox).last() + 1; from < next; from += WINDOW) {
                long to = Math.min(from + WINDOW, next) - 1;
                var messages = folder.messages(from, to);
                for (int some = 0; some < messages.size(); some += AT_ONCE) {
                    var end = Math.min(messages.size(), some + AT_ONCE);
                    fetch(folder, mailbox, messages.subList(some, end));
                }
                positions.keep(mailbox, position(mailbox).past(to));
                jobs.soon(HandOver.JOB);
            }
            positions.keep(mailbox, position(mailbox).lookedAt(clock.instant()));
        } catch (MailboxUnreachable e) {
            LOG.info("Mail could not be fetched: {}", e.words());
            positions.keep(mailbox, position(mailbox).troubled(e.words()));
        }
    }

    private Position position(String mailbox) {
        return positions.position(mailbox).orElse(Position.START);
    }

    /// The first time, and when the server numbers its messages anew.
    private void start(ImapFolder folder, IncomingServer server) throws MailboxUnreachable {
        var position = position(server.mailbox());
        long validity = folder.validity();
        if (position.validity() == validity) {
            return;
        }
        // Numbered anew, all is read again: what is known is known by its Message-ID.
        boolean all = server.fromTheBeginning() || position.validity() != 0;
        positions.keep(server.mailbox(), position.starting(validity, all ? 0 : folder.next() - 1));
    }

    /// Each is kept by itself; only then all of them are marked, and passed.
    private void fetch(ImapFolder folder, String mailbox, List<ImapFolder.Numbered> messages)
            throws MailboxUnreachable {
        var kept = new ArrayList<ImapFolder.Numbered>();
        for (var message : messages) {
            try {
                folder.fetch(message).ifPresent(this::keep);
                kept.add(message);
            } catch (MailboxUnreachable e) {
                markWhereItGoes(folder, kept);
                stuck(mailbox, kept, message.uid(), e);
            }
        }
        folder.markSeen(kept);
        positions.keep(mailbox, position(mailbox).past(messages.getLast().uid()));
    }

    /// The server may be gone: that they stay unread there does no harm.
    private static void markWhereItGoes(ImapFolder folder, List<ImapFolder.Numbered> kept) {
        try {
            folder.markSeen(kept);
        } catch (MailboxUnreachable e) {
            LOG.debug("{} messages were not marked as seen: {}", kept.size(), e.words());
        }
    }

    /// @throws MailboxUnreachable until it was tried often enough
    private void stuck(
            String mailbox, List<ImapFolder.Numbered> kept, long uid, MailboxUnreachable failure)
            throws MailboxUnreachable {
        if (!kept.isEmpty()) {
            positions.keep(mailbox, position(mailbox).past(kept.getLast().uid()));
        }
        var stuck = position(mailbox).stuckAt(uid);
        if (stuck.times() < PATIENCE) {
            positions.keep(mailbox, stuck);
            throw failure;
        }
        keepTrace(mailbox, uid, failure);
    }

    private void keep(ImapFolder.Fetched fetched) {
        if (fetched.whole()) {
            intake.keep(fetched.bytes());
        } else {
            intake.keep(
                    fetched.bytes(),
                    fetched.size(),
                    "It has %,d MB; at most %d MB are read. It is whole in the mailbox."
                            .formatted(fetched.size() >> 20, Limits.MESSAGE_BYTES >> 20));
        }
    }

    private void keepTrace(String mailbox, long uid, MailboxUnreachable failure) {
        var note = "Subject: Message %d in %s\r\n\r\n".formatted(uid, mailbox);
        intake.keep(
                note.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                0,
                "The mail server did not give it out: " + failure.words());
    }
}
