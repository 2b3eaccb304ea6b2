package io.takeroot.access.web;

import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.kernel.Actor;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import java.util.Arrays;
import java.util.List;

/// What the page of people shows.
///
/// @param invitation the form's fields
public record PeopleView(List<Row> rows, List<Field> invitation) {
    static final Crumb SETTINGS = new Crumb("Settings", "/settings");

    public PeopleView {
        rows = List.copyOf(rows);
        invitation = List.copyOf(invitation);
    }

    /// @param self whether this is who looks
    public record Row(
            String id, String name, String email, boolean active, boolean self, Field role) {
        public String url(String change) {
            return "/settings/people/" + id + "/" + change;
        }
    }

    /// Who is about to be invited, as entered so far.
    record Invitee(String name, String email, Role role) {
        static final Invitee NOBODY = new Invitee("", "", Role.MARKETER);
    }

    static PeopleView of(List<Person> people, Actor viewer, Invitee invitee) {
        var rows =
                people.stream().map(person -> row(person, person.actor().equals(viewer))).toList();
        return new PeopleView(
                rows,
                List.of(
                        Field.text("name", "Name", invitee.name()).mandatory(),
                        Field.of("email", "E-mail address", "email", invitee.email()).mandatory(),
                        Field.choice("role", "Role", invitee.role().name(), roles())
                                .withHint("Each role may do all that the roles after it may.")));
    }

    private static Row row(Person person, boolean self) {
        return new Row(
                person.id().toString(),
                person.name(),
                person.email(),
                person.isActive(),
                self,
                Field.choice("role", "Role of " + person.name(), person.role().name(), roles()));
    }

    private static List<Field.Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Field.Choice(role.name(), role.word()))
                .toList();
    }
}
