package io.takeroot.scorecards;

import io.takeroot.statistics.leadlag.LeadAnswer;
import java.time.Instant;

/// What is known of a pair today.
///
/// @param at when it was last tested
/// @param by whom
public record KnownLead(LeadPair pair, LeadAnswer answer, Instant at, String by) {}
