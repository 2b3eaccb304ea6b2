package io.takeroot.intelligence;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.PersonId;
import io.takeroot.mail.Mail;
import io.takeroot.mail.Outbox;
import io.takeroot.store.Store;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells followers once a week what was learned in the week before: one mail a person and week.
///
/// The outbox takes a mail on in the transaction that marks its person as told, under a key of
/// its own: none is told twice, and none is lost.
@Component
final class WeekMails {
    private final Weeks weeks;
    private final WeekLetters letters;
    private final WeekStore followers;
    private final Hub hub;
    private final People people;
    private final Outbox outbox;
    private final Workspace workspace;
    private final Store store;
    private final Clock clock;
    private final Environment environment;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    WeekMails(
            Weeks weeks,
            WeekLetters letters,
            WeekStore followers,
            Hub hub,
            People people,
            Outbox outbox,
            Workspace workspace,
            Store store,
            Clock clock,
            Environment environment) {
        this.weeks = weeks;
        this.letters = letters;
        this.followers = followers;
        this.hub = hub;
        this.people = people;
        this.outbox = outbox;
        this.workspace = workspace;
        this.store = store;
        this.clock = clock;
        this.environment = environment;
    }

    void tellAll() {
        var due = due();
        var week = Week.of(due.atZone(workspace.settings().zone()).toLocalDate()).before();
        var waiting = followers.waiting(week, due);
        if (waiting.isEmpty()) {
            return;
        }
        var learned = weeks.learned(week);
        if (!learned.isEmpty()) {
            var letter = letters.letter(learned, address());
            waiting.forEach(person -> tell(person, week, letter));
        }
    }

    /// The last moment at which mails were due.
    private Instant due() {
        var settings = hub.settings();
        var zone = workspace.settings().zone();
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var day = today.with(TemporalAdjusters.previousOrSame(settings.mailOn()));
        var moment = day.atTime(settings.mailHour(), 0).atZone(zone).toInstant();
        return moment.isAfter(now)
                ? day.minusWeeks(1).atTime(settings.mailHour(), 0).atZone(zone).toInstant()
                : moment;
    }

    private void tell(PersonId id, Week week, WeekLetter letter) {
        store.inTransaction(
                () ->
                        people.find(id)
                                .filter(Person::isActive)
                                .ifPresent(
                                        person ->
                                                followers.mailed(
                                                        id,
                                                        week,
                                                        outbox.queue(mail(person, week, letter)))));
    }

    private Mail mail(Person person, Week week, WeekLetter letter) {
        var html = new StringOutput();
        templates.render("intelligence/week-mail.jte", Map.of("letter", letter), html);
        return new Mail(
                "insights:" + person.id() + ":" + week,
                person.email(),
                letter.subject(),
                html.toString(),
                letter.text(),
                Optional.empty());
    }

    /// `takeroot.url`, under which others reach this installation; else where this machine does.
    private String address() {
        var here = "http://localhost:" + environment.getProperty("server.port", "8080");
        return environment.getProperty("takeroot.url", here).replaceFirst("/+$", "");
    }
}
