package io.takeroot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// How soon a team hears from the desk, and within which hours that is counted.
///
/// @param firstReply working time until somebody answers
/// @param resolution working time until the request ends
record ServiceLevel(Duration firstReply, Duration resolution, BusinessHours hours) {
    private static final int NINE = 9 * 60;
    private static final int FIVE = 17 * 60;

    /// What holds where nobody has defined anything: a reply within four hours and the end within
    /// three days, Monday to Friday from 9 to 5.
    static ServiceLevel usual(ZoneId zone) {
        var week =
                Set.of(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY);
        var hours = new BusinessHours(NINE, FIVE, week, Set.of(), zone);
        return new ServiceLevel(Duration.ofHours(4), hours.day().multipliedBy(3), hours);
    }

    /// The same, with these days off, too.
    ServiceLevel closedOn(Collection<LocalDate> holidays) {
        return new ServiceLevel(firstReply, resolution, hours.closedOn(holidays));
    }

    /// The clocks of a request that comes in.
    Deadlines started(Instant at) {
        return new Deadlines(
                hours.after(at, firstReply),
                Optional.empty(),
                Optional.empty(),
                hours.after(at, resolution),
                0,
                Optional.of(at),
                Optional.empty());
    }

    /// The desk has answered for the first time; a later answer changes nothing.
    Deadlines replied(Deadlines clock, Instant openedAt, Instant at) {
        return clock.firstRepliedAt().isPresent()
                ? clock
                : new Deadlines(
                        clock.firstReplyDue(),
                        Optional.of(at),
                        Optional.of(minutes(openedAt, at)),
                        clock.resolutionDue(),
                        clock.minutes(),
                        clock.runsFrom(),
                        clock.waitingSince());
    }

    /// It is the asker's turn.
    Deadlines paused(Deadlines clock, Instant at) {
        return standing(clock, at, Optional.of(at));
    }

    Deadlines ended(Deadlines clock, Instant at) {
        return standing(clock, at, Optional.empty());
    }

    /// The clock goes on from where it stood.
    Deadlines resumed(Deadlines clock, Instant at) {
        var left = resolution.minusMinutes(clock.minutes());
        return new Deadlines(
                clock.firstReplyDue(),
                clock.firstRepliedAt(),
                clock.firstReplyMinutes(),
                hours.after(at, left),
                clock.minutes(),
                Optional.of(at),
                Optional.empty());
    }

    private Deadlines standing(Deadlines clock, Instant at, Optional<Instant> waitingSince) {
        return new Deadlines(
                clock.firstReplyDue(),
                clock.firstRepliedAt(),
                clock.firstReplyMinutes(),
                clock.resolutionDue(),
                clock.minutes() + clock.runsFrom().map(from -> minutes(from, at)).orElse(0),
                Optional.empty(),
                waitingSince);
    }

    private int minutes(Instant from, Instant to) {
        return (int) hours.between(from, to).toMinutes();
    }
}
