package io.takeroot.inbox.web;

import io.takeroot.inbox.Position;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.time.ZoneOffset;
import java.util.Optional;

/// How the fetching of mail stands.
///
/// @param setUp whether there is a mailbox at all
public record StandingView(boolean setUp, Tone tone, String words) {
    static final Formats FORMATS = new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);

    static StandingView of(Optional<Position> position) {
        return position.map(StandingView::of)
                .orElse(new StandingView(false, Tone.NONE, "No mailbox is set up yet."));
    }

    private static StandingView of(Position position) {
        var last =
                position.lookedAt()
                        .map(at -> "Last looked at " + FORMATS.moment(at) + " UTC.")
                        .orElse("Not looked at yet: the first round comes within a minute.");
        return position.trouble().isEmpty()
                ? new StandingView(true, Tone.OK, last)
                : new StandingView(
                        true,
                        Tone.OFF,
                        "Mail cannot be fetched: " + position.trouble() + " " + last);
    }
}
