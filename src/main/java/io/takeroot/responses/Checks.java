package io.takeroot.responses;

import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Measures responses on the day of their check, each once.
@Component
final class Checks {
    private final EpisodeStore episodes;
    private final ResponseStore responses;
    private final Raising raising;
    private final WatchSettings settings;
    private final Workspace workspace;

    Checks(
            EpisodeStore episodes,
            ResponseStore responses,
            Raising raising,
            WatchSettings settings,
            Workspace workspace) {
        this.episodes = episodes;
        this.responses = responses;
        this.raising = raising;
        this.settings = settings;
        this.workspace = workspace;
    }

    /// @param courses how the indicator of a response went on
    void make(LocalDate today, Function<Response, Course> courses) {
        var shown = workspace.settings();
        var formats = new Formats(shown.zone(), shown.calendar());
        for (var response : responses.due(today)) {
            var measured = new Measuring(response, formats).of(courses.apply(response), today);
            episodes.inTurn(() -> keep(response, measured));
        }
    }

    /// What is off track still is to be answered anew, with as many days to do so.
    private void keep(Response response, Measurement measured) {
        if (!responses.measure(response.id(), measured)) {
            return;
        }
        episodes.due(response.episode().id(), settings.due(measured.on()));
        raising.raise(
                new NewAlert(
                        Alert.MEASURED + "|" + response.id(),
                        Alert.MEASURED,
                        new Round.Watched(
                                response.episode().indicator().text(),
                                response.episode().title(),
                                response.id().url(),
                                response.answer().owner()),
                        "%s: %s %s"
                                .formatted(
                                        measured.outcome().word(),
                                        response.answer().action(),
                                        measured.words()),
                        List.of(AlertRule.OWNER)));
    }
}
