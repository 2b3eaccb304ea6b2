package io.takeroot.desk.web;

import io.takeroot.desk.Request;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.time.Duration;
import java.time.Instant;

/// What is due of a request, in words.
///
/// @param words such as `Overdue by 3 hours`; empty where nothing is due
public record DueWords(Tone tone, String words) {
    private static final Duration SOON = Duration.ofHours(4);

    static DueWords of(Request request, Instant now, Formats formats) {
        if (!request.isOpen()) {
            return new DueWords(Tone.NONE, "");
        }
        if (request.clock().waitingSince().isPresent()) {
            return new DueWords(Tone.NONE, "Clock stands still");
        }
        return request.clock()
                .next()
                .map(due -> of(due, now, formats))
                .orElse(new DueWords(Tone.NONE, ""));
    }

    private static DueWords of(Instant due, Instant now, Formats formats) {
        if (due.isBefore(now)) {
            return new DueWords(
                    Tone.OFF, "Overdue by " + span(Duration.between(due, now), formats));
        }
        var left = Duration.between(now, due);
        return new DueWords(
                left.compareTo(SOON) < 0 ? Tone.RISK : Tone.NONE, "Due in " + span(left, formats));
    }

    static String span(Duration span, Formats formats) {
        if (span.toHours() < 1) {
            return formats.count(Math.max(1, span.toMinutes()), "minute", "minutes");
        }
        return span.toDays() < 2
                ? formats.count(span.toHours(), "hour", "hours")
                : formats.count(span.toDays(), "day", "days");
    }
}
