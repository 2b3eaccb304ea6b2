package io.takeroot.inbox;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// For how long received mail is kept: what is older is erased by itself, what somebody sent when
/// an administrator says so.
///
/// Erased are the bytes, the words and who wrote them; that it came, and what it became, stays
/// known, so that the same mail again is no new one. What the desk made of it is the desk's.
@Component
public class Retention {
    static final String JOB = "inbox-retention";

    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 36_500;
    private static final int BATCH = 1_000;

    private final Store store;
    private final InboxStore messages;
    private final InboxSettingsStore settings;
    private final Audit audit;
    private final Clock clock;

    Retention(
            Store store,
            InboxStore messages,
            InboxSettingsStore settings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    public int days() {
        return settings.keepDays();
    }

    /// @param days as typed
    /// @throws Failure USER when that is no number of days from 30 to 36,500
    public void keepFor(String days, Actor by) {
        int kept = days.strip().matches("[0-9]{1,5}") ? Integer.parseInt(days.strip()) : 0;
        if (kept < FEWEST_DAYS || kept > MOST_DAYS) {
            throw Failure.user(
                    "INBOX_DAYS",
                    "'%s' is not a number of days from 30 to 36,500. Two years are 730."
                            .formatted(days.strip()));
        }
        store.inTransaction(
                () -> {
                    settings.keepDays(kept);
                    audit.record(by, "changed settings", "inbox", "kept for " + kept + " days");
                });
    }

    /// One round of the job: erases what is older than it is kept for. What waits is not touched.
    void eraseOld() {
        var before = clock.instant().minus(Duration.ofDays(days()));
        int round;
        int all = 0;
        do {
            round = store.inTransaction(() -> messages.eraseBefore(before, clock.instant(), BATCH));
            all += round;
        } while (round == BATCH);
        if (all > 0) {
            audit.record(
                    Actor.TAKEROOT,
                    "erased received mail",
                    "inbox",
                    "%d older than %d days".formatted(all, days()));
        }
    }

    /// Erases all that came from an address, also what waits; says how many.
    ///
    /// @throws Failure USER when nothing came from there
    public int eraseFrom(String address, Actor by) {
        var sender = address.strip().toLowerCase(Locale.ROOT);
        return store.inTransaction(
                () -> {
                    int erased = messages.eraseFrom(sender, clock.instant());
                    if (erased == 0) {
                        throw Failure.user(
                                "INBOX_SENDER",
                                "There is no mail of '%s' here. Write the address as the list shows it."
                                        .formatted(address.strip()));
                    }
                    // Whose it was is left out: it would keep what was to go.
                    audit.record(by, "erased received mail", "inbox", erased + " of one sender");
                    return erased;
                });
    }
}
