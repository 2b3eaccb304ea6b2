package io.takeroot.desk.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Teams;
import io.takeroot.desk.Presence;
import io.takeroot.desk.Request;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What all pages of the desk need: who looks, how things are called, how moments are written.
@Component
final class DeskPages {
    private final Workspace workspace;
    private final People people;
    private final Teams teams;
    private final Groundwork groundwork;

    DeskPages(Workspace workspace, People people, Teams teams, Groundwork groundwork) {
        this.workspace = workspace;
        this.people = people;
        this.teams = teams;
        this.groundwork = groundwork;
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    Person me() {
        return people.signedIn().orElseThrow();
    }

    /// The name of whoever an address belongs to; the address where nobody of that name is known.
    String name(String email) {
        return email.isEmpty() ? "" : people.find(email).map(Person::name).orElse(email);
    }

    /// @param email empty for nobody
    /// @throws Failure USER when the person may not answer requests
    String deskPerson(String email) {
        return email.isEmpty() ? email : watcher(email);
    }

    /// @throws Failure USER when the person may not answer requests
    String watcher(String email) {
        return people.find(email)
                .filter(Person::isActive)
                .filter(DeskPages::mayAnswer)
                .map(Person::email)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "REQUEST_PERSON",
                                        "'"
                                                + email
                                                + "' is nobody who may answer requests. Choose a person from the list."));
    }

    private static boolean mayAnswer(Person person) {
        return person.role().includes().contains(Role.MARKETER);
    }

    /// Who else has a request before them, in words.
    String here(Presence presence) {
        return name(presence.person())
                + (presence.writing() ? " is writing here." : " has it open.");
    }

    String team(String key) {
        return Slug.isSlug(key)
                ? teams.find(Slug.of(key)).map(team -> team.title()).orElse(key)
                : key;
    }

    String product(String key) {
        return title(FoundationKind.PRODUCT, key);
    }

    String competitor(String key) {
        return title(FoundationKind.COMPETITOR, key);
    }

    /// Product, competitor and deal in a line; empty where none is named.
    String about(Request request) {
        var matter = request.matter();
        return String.join(
                ", ",
                Stream.of(product(matter.product()), competitor(matter.competitor()), matter.deal())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    List<Field.Choice> teams(String none) {
        return choices(
                none,
                teams.all().stream()
                        .map(team -> new Field.Choice(team.key().value(), team.title())));
    }

    List<Field.Choice> products(String none) {
        return foundations(FoundationKind.PRODUCT, none);
    }

    List<Field.Choice> competitors(String none) {
        return foundations(FoundationKind.COMPETITOR, none);
    }

    /// Those who may answer, by name.
    List<Field.Choice> desk(String none) {
        return choices(
                none,
                people.active(Role.MARKETER).stream()
                        .map(person -> new Field.Choice(person.email(), person.name())));
    }

    private List<Field.Choice> foundations(FoundationKind kind, String none) {
        return choices(none, groundwork.foundations(kind).stream().map(DeskPages::choice));
    }

    private static Field.Choice choice(Foundation foundation) {
        return new Field.Choice(foundation.id().key().value(), foundation.title());
    }

    private static List<Field.Choice> choices(String none, Stream<Field.Choice> rest) {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice("", none));
        rest.forEach(all::add);
        return all;
    }

    private String title(FoundationKind kind, String key) {
        return Slug.isSlug(key)
                ? groundwork
                        .find(new FoundationId(kind, Slug.of(key)))
                        .map(Foundation::title)
                        .orElse(key)
                : key;
    }
}
