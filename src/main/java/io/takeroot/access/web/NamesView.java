package io.takeroot.access.web;

import io.takeroot.access.Person;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The people who can be named as the owner of something.
public record NamesView(List<Name> names) {
    public NamesView {
        names = List.copyOf(names);
    }

    /// @param value what is written down: the name, or the address where two bear the name
    public record Name(String value, String email) {}

    static NamesView of(List<Person> all) {
        var active = all.stream().filter(Person::isActive).toList();
        var bearers =
                active.stream()
                        .map(Person::name)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new NamesView(
                active.stream()
                        .map(
                                person ->
                                        new Name(
                                                bearers.getOrDefault(person.name(), 0L) == 1
                                                        ? person.name()
                                                        : person.email(),
                                                person.email()))
                        .toList());
    }
}
