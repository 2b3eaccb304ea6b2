package io.takeroot.desk;

import io.takeroot.kernel.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Bounds how often strangers may do something, each node for itself.
///
/// In memory on purpose: a flood must not become a flood of rows. Whoever is forgotten because
/// there are too many starts anew, so memory is bounded too.
@Component
public class AskLimits {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KNOWN = 20_000;

    /// What is bounded.
    public enum Deed {
        /// A link that opens nothing.
        WRONG_LINK(30),
        ASK(60),
        REPLY(30),
        OFFER(600);

        private final int most;

        Deed(int most) {
            this.most = most;
        }
    }

    private record Doer(Deed deed, String who) {}

    private final Clock clock;
    private final Map<Doer, Deque<Instant>> done =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Doer, Deque<Instant>> eldest) {
                    return size() > MOST_KNOWN;
                }
            };

    AskLimits(Clock clock) {
        this.clock = clock;
    }

    /// Counts one more; false when it is one too many for a quarter of an hour.
    public synchronized boolean allows(Deed deed, String who) {
        var times = recent(new Doer(deed, who));
        if (times.size() >= deed.most) {
            return false;
        }
        times.addLast(clock.instant());
        return true;
    }

    /// @throws Failure USER when it is one too many
    public void require(Deed deed, String who) {
        if (!allows(deed, who)) {
            throw Failure.user(
                    "ASK_TOO_OFTEN",
                    "This came too often within a quarter of an hour. Wait a little, then send it again.");
        }
    }

    /// Whether one more would be too many; counts nothing.
    public synchronized boolean isSpent(Deed deed, String who) {
        return recent(new Doer(deed, who)).size() >= deed.most;
    }

    private Deque<Instant> recent(Doer doer) {
        var times = done.computeIfAbsent(doer, unknown -> new ArrayDeque<>());
        var start = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(start)) {
            times.removeFirst();
        }
        return times;
    }
}
