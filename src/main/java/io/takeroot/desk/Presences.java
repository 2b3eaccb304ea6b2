package io.takeroot.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who has a request before them right now, so that two do not write the same answer.
@Component
public final class Presences {
    /// Who gave no sign of life for as long has left.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(45);

    private final ThreadStore thread;
    private final Clock clock;

    Presences(ThreadStore thread, Clock clock) {
        this.thread = thread;
        this.clock = clock;
    }

    /// Says that a person is there, and tells who else is.
    ///
    /// @param writing whether they are writing an answer
    public List<Presence> here(RequestId id, String person, boolean writing) {
        var now = clock.instant();
        thread.present(id, person, writing, now);
        return thread.others(id, person, now.minus(SIGN_OF_LIFE));
    }
}
