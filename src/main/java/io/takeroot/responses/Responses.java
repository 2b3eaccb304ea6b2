package io.takeroot.responses;

import io.takeroot.access.Person;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Outlook;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What is off track, who answered, and what became of it: the front door of the module.
@Component
public class Responses {
    private static final int LONGEST = 4000;

    private final EpisodeStore episodes;
    private final ResponseStore responses;
    private final Scorecards scorecards;
    private final Workspace workspace;
    private final Clock clock;

    Responses(
            EpisodeStore episodes,
            ResponseStore responses,
            Scorecards scorecards,
            Workspace workspace,
            Clock clock) {
        this.episodes = episodes;
        this.responses = responses;
        this.scorecards = scorecards;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// Everything off track to which no response is under way, the longest due first.
    public List<Episode> unanswered() {
        return episodes.unanswered();
    }

    /// What a person is to answer: what they own, by name or mail address.
    public List<Episode> due(Person person) {
        return unanswered().stream().filter(episode -> isOf(episode.owner(), person)).toList();
    }

    /// Responses that wait for their check, the next one first.
    public List<Response> waiting() {
        return responses.waiting();
    }

    /// Responses that were measured, the latest check last.
    public List<Response> measured() {
        return responses.measured();
    }

    /// All responses to an indicator.
    public List<Response> of(IndicatorId indicator) {
        return responses.of(indicator);
    }

    /// The episode of an indicator that is off track.
    public Optional<Episode> open(IndicatorId indicator) {
        return episodes.open(indicator);
    }

    public Optional<Response> find(ResponseId id) {
        return responses.find(id);
    }

    public Tally tally() {
        return Tally.of(measured());
    }

    /// Outcomes by who owned the response, by name.
    public Map<String, Tally> tallyByOwner() {
        var tallies = new TreeMap<String, Tally>();
        var measured = measured();
        measured.stream()
                .map(response -> response.answer().owner())
                .distinct()
                .forEach(
                        owner ->
                                tallies.put(
                                        owner,
                                        Tally.of(
                                                measured.stream()
                                                        .filter(
                                                                r ->
                                                                        r.answer()
                                                                                .owner()
                                                                                .equals(owner))
                                                        .toList())));
        return tallies;
    }

    public List<Response.CheckChange> checkChanges(ResponseId id) {
        return responses.checkChanges(id);
    }

    public List<Response.Remark> remarks(ResponseId id) {
        return responses.remarks(id);
    }

    /// Answers an episode; the forecast of that day is kept with it.
    ///
    /// @param on the workspace's day
    /// @throws Failure USER with everything that is wrong with it, and when somebody else was
    ///     faster
    public ResponseId respond(IndicatorId indicator, Answer answer, LocalDate on, Actor by) {
        var problems = problems(answer, on);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        var assessment = scorecards.assess(indicator.scorecard(), indicator.key(), on);
        return keep(indicator, episode -> draft(episode, answer, assessment), on, by);
    }

    /// Only one response to an episode waits at a time.
    ResponseId keep(
            IndicatorId indicator, Function<Episode, Draft> drafts, LocalDate on, Actor by) {
        var made = new ArrayList<ResponseId>();
        episodes.inTurn(
                () -> {
                    var draft = drafts.apply(unansweredOf(indicator));
                    made.add(responses.add(draft, on, by, clock.instant()));
                });
        return made.getFirst();
    }

    /// Moves the day of a check; the change is kept with its reason.
    ///
    /// @param from the day as the person saw it
    /// @throws Failure USER without a reason, for a day that has passed, and when it was measured
    ///     or moved in the meantime
    public void moveCheck(ResponseId id, LocalDate from, LocalDate to, String reason, Actor by) {
        if (reason.isBlank()) {
            throw Failure.user(
                    "RESPONSE_REASON", "Say why the check is moved: it is kept with the response.");
        }
        if (!to.isAfter(workspace.today())) {
            throw Failure.user(problemOfCheck(to));
        }
        var change = new Response.CheckChange(from, to, reason.strip(), clock.instant(), by.name());
        episodes.inTurn(
                () -> {
                    if (!responses.moveCheck(id, change)) {
                        throw Failure.user(
                                "RESPONSE_CHECKED",
                                "The check was moved or made in the meantime. Look at the response again.");
                    }
                });
    }

    /// Adds what a person thinks; the measured outcome stays as it is.
    public void remark(ResponseId id, String words, Actor by) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw Failure.user(
                    "RESPONSE_WORDS", "1 to " + LONGEST + " characters are expected. Write some.");
        }
        responses.remark(id, new Response.Remark(words.strip(), clock.instant(), by.name()));
    }

    /// Whether somebody is who a definition names.
    public static boolean isOf(String owner, Person person) {
        return owner.strip().equalsIgnoreCase(person.name())
                || owner.strip().equalsIgnoreCase(person.email());
    }

    private Episode unansweredOf(IndicatorId indicator) {
        var episode =
                episodes.open(indicator)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "RESPONSE_NOT_OFF",
                                                "This indicator is not off track, so there is nothing to respond to."));
        responses.ofEpisode(episode.id()).stream()
                .filter(Response::isWaiting)
                .findFirst()
                .ifPresent(
                        other -> {
                            throw Failure.user(
                                    "RESPONSE_THERE",
                                    other.madeBy()
                                            + " has responded: \""
                                            + other.answer().action()
                                            + "\". It is checked on "
                                            + other.answer().checkOn()
                                            + ". Add your words to it instead.");
                        });
        return episode;
    }

    private static Draft draft(Episode episode, Answer answer, Assessment assessment) {
        return new Draft(
                episode,
                answer,
                assessment.unit(),
                riseIsBetter(assessment),
                Forecasted.of(assessment.outlook()));
    }

    /// Of a band, the side on which the figure is going to be says which way is better.
    private static boolean riseIsBetter(Assessment assessment) {
        return assessment
                .goal()
                .map(
                        goal ->
                                switch (goal.side()) {
                                    case AT_LEAST -> true;
                                    case AT_MOST -> false;
                                    case INSIDE -> isBelow(goal, assessment);
                                })
                .orElse(true);
    }

    private static boolean isBelow(Goal goal, Assessment assessment) {
        return assessment
                .outlook()
                .map(Outlook::point)
                .or(() -> assessment.actual().value())
                .filter(value -> value.compareTo(goal.low()) < 0)
                .isPresent();
    }

    private static List<Problem> problems(Answer answer, LocalDate on) {
        var problems = new ArrayList<Problem>();
        words("hypothesis", answer.hypothesis(), problems);
        words("action", answer.action(), problems);
        if (answer.owner().isBlank() || answer.owner().length() > 200) {
            problems.add(Problem.of("RESPONSE_WORDS", "Name who does it."));
        }
        if (!answer.checkOn().isAfter(on)) {
            problems.add(problemOfCheck(answer.checkOn()));
        }
        return problems;
    }

    private static void words(String name, String words, List<Problem> problems) {
        if (words.isBlank() || words.length() > LONGEST) {
            problems.add(
                    Problem.of(
                            "RESPONSE_WORDS",
                            "The "
                                    + name
                                    + " takes 1 to "
                                    + LONGEST
                                    + " characters. Write it down."));
        }
    }

    private static Problem problemOfCheck(LocalDate day) {
        return Problem.of(
                "RESPONSE_CHECK_DAY",
                "The check on " + day + " does not lie ahead. Choose a day that does.");
    }
}
