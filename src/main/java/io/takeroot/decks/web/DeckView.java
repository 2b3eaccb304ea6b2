package io.takeroot.decks.web;

import io.takeroot.decks.ArchivedDeck;
import io.takeroot.decks.Slide;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;

/// A deck as its page shows it.
///
/// @param made when and by whom
/// @param redrawn what to say when this version draws the PDF differently; empty when it does not
public record DeckView(
        String url,
        String summary,
        String made,
        String redrawn,
        String sha256,
        Charts charts,
        List<Slide> slides) {
    public DeckView {
        slides = List.copyOf(slides);
    }

    static DeckView of(ArchivedDeck archived, boolean asArchived, Formats formats) {
        var deck = archived.deck();
        return new DeckView(
                "/decks/" + archived.id(),
                deck.summary(),
                "Made " + formats.moment(archived.madeAt()) + " by " + archived.madeBy(),
                asArchived
                        ? ""
                        : "This version of Takeroot draws the PDF differently from the one that"
                                + " made it: words and numbers are the same, the file is not.",
                archived.sha256(),
                new Charts(deck.formats(), ChartTheme.WEB),
                deck.slides());
    }

    /// What is wrong, as a message on the next page.
    static String words(Failure failure) {
        return failure.problems().stream().map(Problem::message).collect(Collectors.joining(" "));
    }
}
