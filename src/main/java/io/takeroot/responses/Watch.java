package io.takeroot.responses;

import io.takeroot.scorecards.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes a round of judgements: opens and closes episodes, raises alerts; all of it or nothing.
@Component
final class Watch {
    private final EpisodeStore episodes;
    private final Raising raising;
    private final WatchSettings settings;

    Watch(EpisodeStore episodes, Raising raising, WatchSettings settings) {
        this.episodes = episodes;
        this.raising = raising;
        this.settings = settings;
    }

    /// The same round again changes nothing; one that was overtaken is passed over.
    void take(Round round) {
        episodes.inTurn(
                () -> {
                    if (episodes.seen().filter(round.basis()::isOlderThan).isEmpty()) {
                        follow(round);
                        overdue(round.basis().day());
                        raising.look(round);
                        episodes.see(round.basis());
                    }
                });
    }

    private void follow(Round round) {
        var open = new HashMap<IndicatorId, Episode>();
        episodes.open().forEach(episode -> open.put(episode.indicator(), episode));
        var known = new HashSet<IndicatorId>();
        for (var judged : round.judged()) {
            known.add(judged.indicator());
            follow(judged, Optional.ofNullable(open.get(judged.indicator())), round.basis().day());
        }
        open.values().stream()
                .filter(episode -> !known.contains(episode.indicator()))
                .forEach(episode -> end(episode, Episode.End.GONE, round.basis().day()));
    }

    private void follow(Judged judged, Optional<Episode> open, LocalDate day) {
        boolean off = judged.status() == Status.OFF_TRACK;
        open.ifPresent(episode -> episodes.stands(episode, judged));
        if (off && open.isEmpty()) {
            begin(judged, day);
        } else if (!off && judged.status() != Status.NO_DATA) {
            open.ifPresent(episode -> end(episode, Episode.End.BACK, day));
        }
    }

    private void begin(Judged judged, LocalDate day) {
        var same = episodes.last(judged.indicator()).filter(last -> isRecent(last, day));
        if (same.isPresent()) {
            episodes.goOn(same.get());
            episodes.stands(same.get(), judged);
            return;
        }
        var due = settings.due(day);
        long id = episodes.begin(judged, day, due);
        raising.raise(
                NewAlert.ofOwner(
                        Alert.OFF_TRACK + "|" + id,
                        Alert.OFF_TRACK,
                        watched(judged),
                        "Off track. "
                                + judged.why()
                                + (judged.answer().isEmpty() ? "" : " " + judged.answer())
                                + " A response is due by "
                                + due
                                + "."));
    }

    /// Days may run backwards when somebody sets another day to look at.
    private static boolean isRecent(Episode episode, LocalDate day) {
        return episode.closed()
                .filter(
                        closing ->
                                Math.abs(ChronoUnit.DAYS.between(closing.on(), day))
                                        <= Episode.SAME_FOR_DAYS)
                .isPresent();
    }

    private void end(Episode episode, Episode.End how, LocalDate day) {
        episodes.close(episode, new Episode.Closing(how, day));
    }

    private void overdue(LocalDate day) {
        for (var episode : episodes.unanswered()) {
            if (episode.isOverdue(day)) {
                raising.raise(
                        NewAlert.ofOwner(
                                Alert.OVERDUE + "|" + episode.id() + "|" + episode.due(),
                                Alert.OVERDUE,
                                watched(episode),
                                "Off track since "
                                        + episode.since()
                                        + ", and no response was given by "
                                        + episode.due()
                                        + "."));
            }
        }
    }

    static Round.Watched watched(Episode episode) {
        return new Round.Watched(
                episode.indicator().text(),
                episode.title(),
                episode.indicator().respondUrl(),
                episode.owner());
    }

    private static Round.Watched watched(Judged judged) {
        return new Round.Watched(
                judged.indicator().text(),
                judged.title(),
                judged.indicator().respondUrl(),
                judged.owner());
    }

    /// How many episodes are open, by indicator.
    Map<IndicatorId, Episode> open() {
        var open = new HashMap<IndicatorId, Episode>();
        episodes.open().forEach(episode -> open.put(episode.indicator(), episode));
        return open;
    }
}
