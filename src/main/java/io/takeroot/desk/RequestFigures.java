package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;

/// A request as it is counted.
///
/// @param firstReplyMinutes working time until the first reply; empty while there is none
/// @param minutes working time spent on it so far
/// @param ending how it ended; empty while it is open
/// @param helped `yes`, `no`, or empty while the asker said nothing
record RequestFigures(
        long number,
        int version,
        Instant openedAt,
        Matter matter,
        Channel channel,
        Optional<Integer> firstReplyMinutes,
        int minutes,
        Optional<Resolution.Kind> ending,
        String helped,
        boolean deflected) {}
