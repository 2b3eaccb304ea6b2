/// Points unlike what was to be expected: spikes, dips, shifts, zeros, missing values.
///
/// Two front doors. [UnusualPoints] judges the histories of indicators (days, weeks, months,
/// quarters; tens to hundreds of values): a whole history with hindsight, a history as it came,
/// or the newest value of many indicators under one budget of false alarms. [Surprises] scores
/// each reading of a stream (minutes, hours; thousands of values) by how rare it is, knowing
/// only what came before it.
///
/// Words: a *structure* is how fast a series' level, slope and season wander, relative to its
/// noise; an *intervention* is a value the structure does not explain, either ignored (spike,
/// dip, zero) or the start of a new level (shift); the *usual error* is the robust standard
/// deviation of what is left.
///
/// Invariants: answers do not change when values are multiplied by a positive number (on a
/// logarithmic or linear scale) or, on a linear scale, moved by a constant, up to rounding;
/// reruns give the same bits; nothing is random; no indicator's judgement depends on another's
/// except through the budget.
@NamedInterface("unusual")
@NullMarked
package io.takeroot.statistics.unusual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
