package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.time.Instant;

/// One step of an initiative from a state to another, kept for ever.
///
/// @param number counts the moves of the initiative, from 1
/// @param reason in the words of whoever moved it; may be empty for a start
/// @param before its days until then, so that the move can be taken back
public record Move(
        Slug initiative,
        int number,
        Initiative.State from,
        Initiative.State to,
        String reason,
        Initiative.Days before,
        Instant at,
        String by) {}
