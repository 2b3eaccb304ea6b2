package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;

/// A resolution as it was given.
///
/// @param id of the resolution: a request that was reopened has one for each time it ended
/// @param by e-mail address of whoever resolved it; the asker's own when the asker was served by
///     what was offered
/// @param helped what the asker said; empty while they said nothing
/// @param helpedWords what the asker said beside it; may be empty
public record Ending(
        long id,
        Resolution resolution,
        Instant at,
        String by,
        Optional<Boolean> helped,
        String helpedWords) {}
