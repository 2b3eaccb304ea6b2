package io.takeroot.decks;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.ui.Formats;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A walking deck: everything needed to draw it, and nothing that has to be looked up again.
///
/// Texts are final words, charts carry their numbers, so the same deck always draws the same.
///
/// @param format version of this shape, so that an archived deck is still understood later
/// @param asOf the day whose numbers it tells
/// @param summary one sentence of meaning, as the mail and the archive say it
/// @param language BCP 47 tag
/// @param address where this installation's pages are, without a slash at the end; links lead
///     there
/// @param calendar names the quarters and years on the charts
public record Deck(
        int format,
        ScorecardId scorecard,
        LocalDate asOf,
        String title,
        String summary,
        String language,
        String address,
        FiscalCalendar calendar,
        List<Slide> slides) {
    /// The shape that this program writes.
    public static final int FORMAT = 1;

    public Deck {
        slides = List.copyOf(slides);
        if (slides.isEmpty()) {
            throw new IllegalArgumentException("a deck without slides: " + title);
        }
    }

    /// The full address of a page; empty when there is no page or no address.
    public String link(String path) {
        return path.isEmpty() || address.isEmpty() ? "" : address + path;
    }

    /// The same deck with other words.
    Deck with(String otherTitle, String otherSummary, List<Slide> others) {
        return new Deck(
                format,
                scorecard,
                asOf,
                otherTitle,
                otherSummary,
                language,
                address,
                calendar,
                others);
    }

    /// Numbers and dates as this deck's charts show them, whatever the workspace is set to later.
    public Formats formats() {
        return new Formats(ZoneOffset.UTC, calendar);
    }

    /// A name for its file: `product-gtx-pro-2017-12-31.pdf`.
    public String fileName() {
        return scorecard.text().replace('/', '-') + "-" + asOf + ".pdf";
    }
}
