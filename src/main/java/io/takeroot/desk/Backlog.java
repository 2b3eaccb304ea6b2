package io.takeroot.desk;

/// How many requests are open, and how they stand.
///
/// @param open and not put off
/// @param mine of those, assigned to whoever looks
/// @param unassigned of those, assigned to nobody
/// @param overdue of all that is open, put off or not; so for waiting
public record Backlog(int open, int mine, int overdue, int unassigned, int waiting) {}
