package io.takeroot.responses.web;

import io.takeroot.kernel.Failure;
import io.takeroot.responses.Episode;
import io.takeroot.responses.IndicatorId;
import io.takeroot.responses.Response;
import io.takeroot.responses.Responses;
import io.takeroot.ui.Tone;
import java.util.List;
import org.springframework.stereotype.Component;

/// Says of one indicator how it is answered.
@Component
final class AboutViews {
    private final Responses responses;
    private final ResponsePages shown;

    AboutViews(Responses responses, ResponsePages shown) {
        this.responses = responses;
        this.shown = shown;
    }

    static IndicatorId indicator(String scorecard, String indicator) {
        return IndicatorId.of(scorecard, indicator)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_INDICATOR",
                                        "'"
                                                + scorecard
                                                + "/"
                                                + indicator
                                                + "' names no indicator"));
    }

    AboutView view(String scorecard, String indicator, boolean mayRespond) {
        var id = indicator(scorecard, indicator);
        var all = responses.of(id);
        var past = all.stream().filter(r -> !r.isWaiting()).toList().reversed();
        var waiting = all.stream().filter(Response::isWaiting).findFirst();
        var open = responses.open(id);
        if (waiting.isPresent()) {
            return new AboutView(Tone.NONE, "Answered", answered(waiting.get()), "", past(past));
        }
        return open.map(
                        episode ->
                                new AboutView(
                                        episode.isOverdue(shown.today()) ? Tone.OFF : Tone.RISK,
                                        "Unanswered",
                                        unanswered(episode),
                                        mayRespond ? id.respondUrl() : "",
                                        past(past)))
                .orElseGet(() -> new AboutView(Tone.OK, "Nothing due", nothing(), "", past(past)));
    }

    private String answered(Response response) {
        return "%s: %s Checked on %s."
                .formatted(
                        response.answer().owner(),
                        sentence(response.answer().action()),
                        shown.formats().date(response.answer().checkOn()));
    }

    private String unanswered(Episode episode) {
        var formats = shown.formats();
        return "Off track since %s; a response %s due by %s."
                .formatted(
                        formats.date(episode.since()),
                        episode.isOverdue(shown.today()) ? "was" : "is",
                        formats.date(episode.due()));
    }

    private static String nothing() {
        return "It is not off track, so no response is due.";
    }

    private List<AboutView.Past> past(List<Response> measured) {
        return measured.stream()
                .flatMap(
                        response ->
                                response.measured().stream()
                                        .map(
                                                found ->
                                                        new AboutView.Past(
                                                                found.outcome().tone(),
                                                                found.outcome().word(),
                                                                response.answer().action(),
                                                                response.id().url(),
                                                                shown.formats().date(found.on()))))
                .toList();
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
