package io.takeroot.responses;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.access.Person;
import io.takeroot.mail.DeliveryId;
import io.takeroot.mail.Mail;
import io.takeroot.mail.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Writes the one mail of a person and day.
@Component
final class AlertMails {
    private final Outbox outbox;
    private final Environment environment;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    AlertMails(Outbox outbox, Environment environment) {
        this.outbox = outbox;
        this.environment = environment;
    }

    /// Takes the mail on; the same day's again is the same mail, which is not sent twice.
    DeliveryId queue(Person person, LocalDate day, List<Alert> alerts) {
        var letter = new AlertLetter(alerts, address());
        return outbox.queue(
                new Mail(
                        "alerts:" + person.id() + ":" + day,
                        person.email(),
                        letter.subject(),
                        html(letter),
                        letter.text(),
                        Optional.empty()));
    }

    /// `takeroot.url`, under which others reach this installation; else where this machine does.
    String address() {
        var here = "http://localhost:" + environment.getProperty("server.port", "8080");
        return environment.getProperty("takeroot.url", here).replaceFirst("/+$", "");
    }

    private String html(AlertLetter letter) {
        var body = new StringOutput();
        templates.render("responses/mail.jte", Map.of("letter", letter), body);
        return body.toString();
    }
}
