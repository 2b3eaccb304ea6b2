package io.takeroot.home.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.comments.Comments;
import io.takeroot.comments.Mention;
import io.takeroot.home.Mornings;
import io.takeroot.home.Red;
import io.takeroot.home.Whose;
import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Goal;
import io.takeroot.scorecards.Scorecard;
import io.takeroot.scorecards.Status;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Turns what there is to see into what the first page prints.
@Component
class HomeViews {
    private static final int MOST_REDS = 12;
    private static final int MOST_WORDS = 160;
    private static final String NOTHING = "–";

    private final Mornings mornings;
    private final Comments comments;
    private final People people;
    private final Workspace workspace;
    private final Clock clock;

    HomeViews(
            Mornings mornings, Comments comments, People people, Workspace workspace, Clock clock) {
        this.mornings = mornings;
        this.comments = comments;
        this.people = people;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// @param asked `mine`, `all`, or empty for what suits the reader
    HomeView view(Person reader, String asked) {
        boolean owns = mornings.ownsAnything(reader);
        boolean mine = owns && !asked.equals("all");
        Whose whose = mine ? new Whose.Mine(reader) : new Whose.Everybodys();
        var reds = mornings.reds(whose);
        return new HomeView(
                mine,
                owns,
                mornings.overall().map(this::summary).stream().toList(),
                reds.stream().limit(MOST_REDS).map(this::red).toList(),
                reds.size() > MOST_REDS ? "and " + (reds.size() - MOST_REDS) + " more" : "",
                mornings.initiatives(whose).stream().map(this::work).toList(),
                comments.unseen(reader).stream().map(this::mention).toList());
    }

    /// `Where things stand on 31 Dec 2017.`
    String lead() {
        return "Where things stand on " + formats().date(mornings.today()) + ".";
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    private HomeView.SummaryView summary(Scorecard card) {
        return new HomeView.SummaryView(
                card.subject().title(),
                card.subject().id().url(),
                card.summary().sentence(),
                Stream.of(Status.values())
                        .filter(s -> s != Status.NO_DATA || card.summary().noData() > 0)
                        .map(
                                s ->
                                        new HomeView.CountView(
                                                s.tone(),
                                                s.word(),
                                                formats().count(card.summary().count(s))))
                        .toList());
    }

    private HomeView.RedView red(Red red) {
        var assessment = red.assessment();
        return new HomeView.RedView(
                assessment.title(),
                red.subject().title(),
                red.url(),
                assessment.indicator().owner(),
                assessment
                        .actual()
                        .value()
                        .map(value -> formats().value(value, assessment.unit()))
                        .orElse(NOTHING),
                assessment.goal().map(goal -> bounds(goal, assessment)).orElse(NOTHING),
                assessment
                        .outlook()
                        .map(outlook -> formats().likelihood(outlook.probability()))
                        .orElse("missed"),
                assessment.why());
    }

    private String bounds(Goal goal, Assessment assessment) {
        var low = formats().value(goal.low(), assessment.unit());
        var high = formats().value(goal.high(), assessment.unit());
        return switch (goal.side()) {
            case AT_LEAST -> low;
            case AT_MOST -> "≤ " + high;
            case INSIDE -> low + " to " + high;
        };
    }

    private HomeView.WorkView work(Initiative initiative) {
        var next =
                initiative.deliverables().stream()
                        .filter(made -> !made.isDone())
                        .min(
                                Comparator.comparing(
                                        (Deliverable made) ->
                                                made.due().orElse(java.time.LocalDate.MAX)));
        return new HomeView.WorkView(
                initiative.title(),
                initiative.url(),
                initiative.owner(),
                initiative.state() == Initiative.State.DRAFT ? "Starts soon" : "Under way",
                next.map(this::next).orElse("Nothing open"),
                next.filter(made -> made.isLateOn(mornings.today())).isPresent());
    }

    private String next(Deliverable made) {
        return made.due()
                .map(day -> made.title() + ", " + formats().date(day))
                .orElse(made.title());
    }

    private HomeView.MentionView mention(Mention mention) {
        var comment = mention.comment();
        var words =
                comment.text().length() <= MOST_WORDS
                        ? comment.text()
                        : comment.text().substring(0, MOST_WORDS) + "…";
        return new HomeView.MentionView(
                people.find(comment.author()).map(Person::name).orElse(comment.author()),
                words,
                mention.topic().title(),
                mention.topic().url(),
                formats().since(comment.writtenAt(), clock.instant()));
    }

    /// What changed since yesterday, in sentences.
    List<ChangeView> changes() {
        return new ChangeViews(mornings, people, formats(), clock.instant()).all();
    }
}
