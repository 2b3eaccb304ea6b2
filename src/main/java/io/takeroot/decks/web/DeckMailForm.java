package io.takeroot.decks.web;

import io.takeroot.access.Person;
import java.util.List;
import java.util.stream.Collectors;

/// To whom a deck may go with one click.
///
/// @param me the address of who looks
/// @param everybody the addresses filled in: all people while they are few, else only one's own
/// @param ready whether a mail server is set up
public record DeckMailForm(String me, String everybody, boolean ready) {
    private static final int FEW = 12;

    static DeckMailForm of(List<Person> people, String me, boolean ready) {
        var active = people.stream().filter(Person::isActive).map(Person::email).toList();
        var filled =
                active.isEmpty() || active.size() > FEW
                        ? me
                        : active.stream().collect(Collectors.joining(", "));
        return new DeckMailForm(me, filled, ready);
    }
}
