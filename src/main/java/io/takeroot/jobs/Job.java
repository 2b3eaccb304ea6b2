package io.takeroot.jobs;

import java.time.Duration;

/// Work that repeats; contributed as a bean by the module whose work it is.
///
/// One run at a time over all nodes. A run that fails is logged and the next comes at its time.
///
/// @param name stable, in lower case: the schedule is kept under it
/// @param interval from the end of one run to the start of the next
public record Job(String name, Duration interval, Runnable work) {
    public Job {
        if (!name.matches("[a-z][a-z0-9-]{0,99}") || !interval.isPositive()) {
            throw new IllegalArgumentException("not a job: '" + name + "' every " + interval);
        }
    }
}
