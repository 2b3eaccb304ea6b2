package io.takeroot.access;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.mail.Mail;
import io.takeroot.mail.MailServers;
import io.takeroot.mail.Outbox;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Links with which people set their password the first time, or a new one.
@Component
public final class Invitations {
    /// @param url shown to the administrator this once; only its hash is kept
    /// @param mailed whether it also went to the person by mail
    public record Invitation(Person person, String url, boolean mailed) {}

    private final People people;
    private final Links links;
    private final MailServers servers;
    private final Outbox outbox;
    private final Environment environment;

    Invitations(
            People people,
            Links links,
            MailServers servers,
            Outbox outbox,
            Environment environment) {
        this.people = people;
        this.links = links;
        this.servers = servers;
        this.outbox = outbox;
        this.environment = environment;
    }

    /// @param address under which the one who invites sees Takeroot; `takeroot.url` goes before
    ///     it
    public Invitation send(PersonId id, String address, Actor by) {
        var person =
                people.find(id)
                        .filter(Person::isActive)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "PERSON_UNKNOWN",
                                                "This person is not among those who may sign in. Enable them first."));
        var base = environment.getProperty("takeroot.url", address).replaceFirst("/+$", "");
        var path = links.invitation(person, by);
        var url = base + path;
        if (servers.isSetUp()) {
            outbox.queue(mail(person, by, url, "invitation:" + Tokens.hash(path)));
        }
        return new Invitation(person, url, servers.isSetUp());
    }

    private static Mail mail(Person person, Actor by, String url, String onceKey) {
        var text =
                """
                Hello %s,

                %s lets you in to Takeroot. Open this link to choose your password; it works once and for seven days:

                %s
                """
                        .formatted(person.name(), by.name(), url);
        var html =
                """
                <p>Hello %s,</p>
                <p>%s lets you in to Takeroot. <a href="%s">Choose your password</a>; the link works once and for seven days.</p>
                """
                        .formatted(escaped(person.name()), escaped(by.name()), escaped(url));
        return new Mail(
                onceKey, person.email(), "Your way in to Takeroot", html, text, Optional.empty());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
