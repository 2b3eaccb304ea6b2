package io.takeroot.desk;

import io.takeroot.access.Tokens;
import io.takeroot.mail.MailThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Gives each mail about a request its place in the conversation, and knows them again when they
/// are cited.
///
/// The name of a mail is made by chance: who cites one was sent it, or shown it. A mail server
/// that says that one did not arrive is believed for the same reason, and no other is.
@Component
class IntakeLetters {
    private static final Pattern OURS = Pattern.compile("(r[0-9]{1,18}\\.[A-Za-z0-9_-]{43})@.+");
    private static final Duration WINDOW = Duration.ofHours(1);

    /// Two machines that answer each other come to an end here.
    private static final int MOST_IN_WINDOW = 30;

    private final IntakeStore rows;
    private final Clock clock;

    IntakeLetters(IntakeStore rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The mail of theirs with which a request began; mails to them answer it.
    void began(RequestId request, String messageId) {
        if (!messageId.isEmpty()) {
            rows.began(request, messageId);
        }
    }

    /// The place of a new mail, in the transaction that queues it.
    MailThread next(RequestId request, String recipient) {
        var earlier = new ArrayList<>(rows.began(request));
        earlier.addAll(rows.letters(request, recipient));
        var local = "r" + request.value() + "." + Tokens.fresh();
        rows.sent(local, new IntakeStore.Sent(request, recipient), clock.instant());
        return new MailThread(local, earlier, Optional.empty());
    }

    /// Whether one more mail to this person would be too many within an hour.
    boolean isFlooded(String recipient) {
        return rows.letters(recipient, clock.instant().minus(WINDOW)) >= MOST_IN_WINDOW;
    }

    /// The mails of ours among the ones cited, the latest first.
    List<IntakeStore.Sent> cited(Collection<String> messageIds) {
        var locals = locals(messageIds);
        return locals.isEmpty() ? List.of() : rows.sent(locals);
    }

    /// The mails of ours among these did not arrive.
    void bounced(Collection<String> messageIds) {
        rows.bounced(locals(messageIds), clock.instant());
    }

    /// When the latest mail to this person came back, if no later one went through.
    Optional<Instant> unreachable(String recipient) {
        return rows.unreachable(recipient);
    }

    private static List<String> locals(Collection<String> messageIds) {
        return messageIds.stream()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
