package io.takeroot.responses;

import io.takeroot.kernel.Period;
import io.takeroot.scorecards.Assessment;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Looks at everything when something changed, makes the checks that are due, and tells people.
@Component
public class Watching {
    private final Rounds rounds;
    private final Watch watch;
    private final Checks checks;
    private final Addressing addressing;
    private final Telling telling;
    private final Posts posts;
    private final EpisodeStore episodes;
    private final Workspace workspace;

    Watching(
            Rounds rounds,
            Watch watch,
            Checks checks,
            Addressing addressing,
            Telling telling,
            Posts posts,
            EpisodeStore episodes,
            Workspace workspace) {
        this.rounds = rounds;
        this.watch = watch;
        this.checks = checks;
        this.addressing = addressing;
        this.telling = telling;
        this.posts = posts;
        this.episodes = episodes;
        this.workspace = workspace;
    }

    /// One run of the job.
    void run() {
        var today = workspace.today();
        run(
                today,
                () ->
                        episodes.seen().equals(Optional.of(rounds.basis(today)))
                                ? Optional.empty()
                                : Optional.of(rounds.round(today, watch.open())),
                response -> course(response, today));
    }

    /// The same over any figures; whatever of it was done before, by this node or another, stays
    /// done.
    ///
    /// @param news a round, if anything changed since the last one
    /// @param courses how the indicator of a response went on
    void run(LocalDate today, Supplier<Optional<Round>> news, Function<Response, Course> courses) {
        // First what needs no judgement: a scorecard that cannot be judged must not keep it back.
        tell();
        news.get().ifPresent(watch::take);
        checks.make(today, courses);
    }

    private void tell() {
        addressing.addressAll();
        telling.tellAll();
        posts.collect();
        posts.sendDue();
    }

    /// Judges everything as of a day, and makes the checks that are due by then.
    public void look(LocalDate day) {
        watch.take(rounds.round(day, watch.open()));
        checks.make(day, response -> course(response, day));
    }

    private Course course(Response response, LocalDate day) {
        var indicator = response.episode().indicator();
        return rounds.assessment(indicator, day)
                .map(
                        assessment ->
                                new Course(
                                        points(assessment),
                                        Unusualness.season(assessment.cadence()),
                                        siblings(indicator, day)))
                .orElse(Course.NONE);
    }

    private Map<String, Map<Period, BigDecimal>> siblings(IndicatorId indicator, LocalDate day) {
        var siblings = new LinkedHashMap<String, Map<Period, BigDecimal>>();
        for (var sibling : rounds.siblings(indicator, day)) {
            var figures = new HashMap<Period, BigDecimal>();
            points(sibling.assessment()).forEach(p -> figures.put(p.period(), p.value()));
            siblings.put(sibling.id().scorecard().text(), figures);
        }
        return siblings;
    }

    private static List<Evidence.Point> points(Assessment assessment) {
        return assessment.series().stream()
                .flatMap(
                        figure ->
                                figure.value().stream()
                                        .map(value -> new Evidence.Point(figure.period(), value)))
                .toList();
    }
}
