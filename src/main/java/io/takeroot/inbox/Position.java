package io.takeroot.inbox;

import java.time.Instant;
import java.util.Optional;

/// How far a folder of a mail server was read.
///
/// @param validity of the folder's numbers: when the server changes it, they begin anew; 0 before
///     the folder was ever opened
/// @param last number of the last message that is kept here
/// @param stuck number of a message that the server would not give out, so and so many times
/// @param lookedAt when the folder was last read to its end
/// @param trouble why it could not be, in words; empty when all is well
public record Position(
        long validity,
        long last,
        long stuck,
        int times,
        Optional<Instant> lookedAt,
        String trouble) {
    static final Position START = new Position(0, 0, 0, 0, Optional.empty(), "");

    Position starting(long validity, long last) {
        return new Position(validity, last, 0, 0, lookedAt, trouble);
    }

    Position past(long uid) {
        return new Position(validity, uid, 0, 0, lookedAt, trouble);
    }

    Position stuckAt(long uid) {
        int again = uid == stuck ? times + 1 : 1;
        return new Position(validity, last, uid, again, lookedAt, trouble);
    }

    Position lookedAt(Instant now) {
        return new Position(validity, last, stuck, times, Optional.of(now), "");
    }

    Position troubled(String words) {
        return new Position(validity, last, stuck, times, lookedAt, words);
    }
}
