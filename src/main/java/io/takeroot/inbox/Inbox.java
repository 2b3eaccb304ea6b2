package io.takeroot.inbox;

import io.takeroot.jobs.Jobs;
import io.takeroot.kernel.Failure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Received mail: the front door of the module.
@Component
public final class Inbox {
    /// Bytes of the largest mail that is read.
    public static final int LARGEST = Limits.MESSAGE_BYTES;

    private final InboxStore messages;
    private final Intake intake;
    private final HandOver handOver;
    private final Jobs jobs;
    private final Clock clock;

    Inbox(InboxStore messages, Intake intake, HandOver handOver, Jobs jobs, Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.handOver = handOver;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Takes in the bytes of one mail, however they came here; the same mail again is the same
    /// message again. It is kept when this returns, and handed on soon after.
    public InboxId receive(byte[] bytes) {
        var id =
                bytes.length > Limits.MESSAGE_BYTES
                        ? intake.keep(
                                java.util.Arrays.copyOf(bytes, Limits.BEGINNING_BYTES),
                                bytes.length,
                                "It has %,d MB; at most %d MB are read."
                                        .formatted(bytes.length >> 20, Limits.MESSAGE_BYTES >> 20))
                        : intake.keep(bytes);
        jobs.soon(HandOver.JOB);
        return id;
    }

    /// Hands on what waits, in the calling thread.
    public void handOver() {
        handOver.handOverDue();
    }

    public List<Received> find(InboxSearch search, int most) {
        return messages.find(search, most);
    }

    public Optional<Received> find(InboxId id) {
        return messages.find(id);
    }

    public int count(MessageState state) {
        return messages.count(state);
    }

    /// The bytes as they came.
    public Optional<byte[]> bytes(InboxId id) {
        return messages.bytes(id);
    }

    /// What a message says, read from its bytes.
    public Optional<ReadMail> read(InboxId id) {
        return messages.bytes(id).map(MailReader::read);
    }

    /// Hands on a message that is kept aside, past the guards: a person looked at it.
    ///
    /// @throws Failure USER when somebody took it already
    public void handOnAnyway(InboxId id) {
        if (!messages.letThrough(id, clock.instant())) {
            throw Failure.user(
                    "INBOX_TAKEN",
                    "This message was handed on already. See what it became in the list.");
        }
        handOver.handOver(id);
    }
}
