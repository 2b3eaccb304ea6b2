package io.takeroot.access.web;

import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Team;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the page of people shows.
///
/// @param invitation the form's fields
public record PeopleView(List<Row> rows, List<Field> invitation) {
    static final Crumb SETTINGS = new Crumb("Settings", "/settings");

    public PeopleView {
        rows = List.copyOf(rows);
        invitation = List.copyOf(invitation);
    }

    /// Whether there is a team to choose.
    public boolean hasTeams() {
        return rows.stream().anyMatch(row -> row.team().choices().size() > 1);
    }

    /// @param self whether this is who looks
    public record Row(
            String id,
            String name,
            String email,
            boolean active,
            boolean self,
            Field role,
            Field team) {
        public String url(String change) {
            return "/settings/people/" + id + "/" + change;
        }
    }

    /// Who is about to be invited, as entered so far.
    record Invitee(String name, String email, Role role) {
        static final Invitee NOBODY = new Invitee("", "", Role.MARKETER);
    }

    static PeopleView of(List<Person> people, List<Team> teams, Actor viewer, Invitee invitee) {
        var rows =
                people.stream()
                        .map(person -> row(person, teams, person.actor().equals(viewer)))
                        .toList();
        return new PeopleView(
                rows,
                List.of(
                        Field.text("name", "Name", invitee.name()).mandatory(),
                        Field.of("email", "E-mail address", "email", invitee.email()).mandatory(),
                        Field.choice("role", "Role", invitee.role().name(), roles())
                                .withHint("Each role may do all that the roles after it may.")));
    }

    private static Row row(Person person, List<Team> teams, boolean self) {
        return new Row(
                person.id().toString(),
                person.name(),
                person.email(),
                person.isActive(),
                self,
                Field.choice("role", "Role of " + person.name(), person.role().name(), roles()),
                Field.choice(
                        "team",
                        "Team of " + person.name(),
                        person.team().map(Slug::value).orElse(""),
                        choices(teams)));
    }

    private static List<Field.Choice> choices(List<Team> teams) {
        return Stream.concat(
                        Stream.of(new Field.Choice("", "No team")),
                        teams.stream()
                                .map(team -> new Field.Choice(team.key().value(), team.title())))
                .toList();
    }

    private static List<Field.Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Field.Choice(role.name(), role.word()))
                .toList();
    }
}
