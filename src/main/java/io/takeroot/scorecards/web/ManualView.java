package io.takeroot.scorecards.web;

import io.takeroot.scorecards.ManualStatus;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;

/// A status that somebody set by hand, as it stands beside the computed one.
///
/// @param by who set it
/// @param reason as it was given
/// @param span such as `20 Dec 2017 to 10 Jan 2018`
/// @param ended how it ended before its time; empty when it did not
public record ManualView(
        Tone tone, String status, String by, String reason, String span, String ended) {
    static ManualView of(ManualStatus manual, Formats formats) {
        return new ManualView(
                manual.status().tone(),
                manual.status().word(),
                manual.by(),
                manual.reason(),
                formats.date(manual.from()) + " to " + formats.date(manual.until()),
                manual.endedOn()
                        .map(day -> "Ended on " + formats.date(day) + " by " + manual.endedBy())
                        .orElse(""));
    }
}
