package io.takeroot.decks.web;

import io.takeroot.access.Person;
import io.takeroot.access.Role;
import java.util.List;

/// To whom a deck may go with one click.
///
/// @param me the address of who looks
/// @param everybody the addresses filled in: all people while they are few, else only one's own
/// @param ready whether a mail server is set up
/// @param allowed whether who looks may mail
/// @param removable whether who looks may remove the deck
public record DeckMailForm(
        String me, String everybody, boolean ready, boolean allowed, boolean removable) {
    private static final int FEW = 12;

    static DeckMailForm of(List<Person> people, Person me, boolean ready) {
        var active = people.stream().filter(Person::isActive).map(Person::email).toList();
        var filled = active.size() > FEW ? me.email() : String.join(", ", active);
        var may = me.role().includes();
        return new DeckMailForm(
                me.email(), filled, ready, may.contains(Role.MARKETER), may.contains(Role.LEAD));
    }
}
