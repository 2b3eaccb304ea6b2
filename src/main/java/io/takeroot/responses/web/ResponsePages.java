package io.takeroot.responses.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What all pages of responses and alerts need: who looks, which day it is, how figures are
/// written.
@Component
final class ResponsePages {
    private final Workspace workspace;
    private final People people;

    ResponsePages(Workspace workspace, People people) {
        this.workspace = workspace;
        this.people = people;
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    LocalDate today() {
        return workspace.today();
    }

    Optional<Person> person() {
        return people.signedIn();
    }

    /// The name of whoever an actor's address belongs to.
    String name(String actor) {
        return people.find(actor).map(Person::name).orElse(actor);
    }

    static boolean mayRespond(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }
}
