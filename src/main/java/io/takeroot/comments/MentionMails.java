package io.takeroot.comments;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.access.Person;
import io.takeroot.mail.Mail;
import io.takeroot.mail.Outbox;
import io.takeroot.workspace.Topic;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells people by mail that they were spoken to.
@Component
final class MentionMails {
    private static final int LONGEST_SUBJECT = 150;

    private final Outbox outbox;
    private final Environment environment;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    MentionMails(Outbox outbox, Environment environment) {
        this.outbox = outbox;
        this.environment = environment;
    }

    record Told(CommentId comment, Person person, Person author, Topic topic, String words) {
        String subject() {
            var subject = author.name() + " mentioned you: " + topic.title();
            return (subject.length() <= LONGEST_SUBJECT
                            ? subject
                            : subject.substring(0, LONGEST_SUBJECT))
                    .replaceAll("\\p{Cntrl}+", " ");
        }
    }

    /// Of the transaction under way; the same mention again is the same mail.
    void queue(Told told, String address) {
        var base = environment.getProperty("takeroot.url", address).replaceFirst("/+$", "");
        var url = base + told.topic().url();
        var html = new StringOutput();
        templates.render(
                "comments/mail.jte",
                Map.of(
                        "author", told.author().name(),
                        "title", told.topic().title(),
                        "words", told.words(),
                        "url", url),
                html);
        outbox.queue(
                new Mail(
                        "mention:" + told.comment() + ":" + told.person().id().value(),
                        told.person().email(),
                        told.subject(),
                        html.toString(),
                        told.author().name()
                                + " wrote about "
                                + told.topic().title()
                                + ":\n\n"
                                + told.words()
                                + "\n\n"
                                + url
                                + "\n",
                        Optional.empty()));
    }
}
