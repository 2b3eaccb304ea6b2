package io.takeroot.responses;

import java.time.LocalDate;

/// What somebody means to do about an indicator that is off track.
///
/// @param hypothesis why it is off track, as they see it
/// @param action what is done
/// @param owner who does it: a name or a mail address
/// @param checkOn the day on which the effect is measured
public record Answer(
        String hypothesis, String action, String owner, LocalDate checkOn, Expectation expected) {}
