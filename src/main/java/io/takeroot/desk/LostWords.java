package io.takeroot.desk;

import java.time.Instant;

/// That our words did not reach an asker.
///
/// @param address where they went: a mail address, or `Slack`
/// @param reason what the server there said
public record LostWords(String address, String reason, Instant at) {}
