package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.Standing;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// States, dates and shares of foundations as pages say them.
@Component
class FoundationWords {
    private final Groundwork groundwork;
    private final Workspace workspace;

    FoundationWords(Groundwork groundwork, Workspace workspace) {
        this.groundwork = groundwork;
        this.workspace = workspace;
    }

    static Tone tone(FoundationState state) {
        return switch (state) {
            case AGREED -> Tone.OK;
            case STALE -> Tone.RISK;
            case MISSING -> Tone.OFF;
            case DRAFT -> Tone.NONE;
        };
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    LocalDate today() {
        return groundwork.today();
    }

    FoundationState state(Foundation foundation) {
        return foundation.stateOn(today());
    }

    /// `54%`, or a dash where nothing is expected.
    String share(Standing standing) {
        return standing.share().map(share -> formats().percent(share)).orElse("–");
    }

    /// `7 of 13 agreed and fresh`.
    static String parts(Standing standing) {
        return standing.count(FoundationState.AGREED)
                + " of "
                + standing.expected()
                + " agreed and fresh";
    }

    /// `Value proposition` for `value-proposition`.
    static String choice(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ');
    }

    /// Where a foundation stands, in a sentence.
    String standing(Foundation foundation) {
        var formats = formats();
        var review = foundation.reviewBy().map(formats::date).orElse("");
        return switch (state(foundation)) {
            case MISSING -> "Nobody has written it yet.";
            case DRAFT -> "A draft does not count until it is agreed.";
            case AGREED -> agreed(foundation) + "It is fresh until " + review + ".";
            case STALE ->
                    agreed(foundation)
                            + "It was to be reviewed by "
                            + review
                            + ", "
                            + formats.count(
                                    ChronoUnit.DAYS.between(
                                            foundation.reviewBy().orElse(today()), today()),
                                    "day",
                                    "days")
                            + " ago.";
        };
    }

    private String agreed(Foundation foundation) {
        return foundation
                .agreedOn()
                .map(day -> "Agreed on " + formats().date(day) + ". ")
                .orElse("");
    }

    /// Everybody who owns a foundation, by name.
    List<String> owners() {
        return groundwork.foundations().stream()
                .flatMap(foundation -> foundation.owner().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
