package io.takeroot.comments;

import io.takeroot.access.Person;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds who is spoken to in a text: an `@` followed by a person's name or e-mail address.
record Mentions(List<Person> people) {
    /// In the order of the text; the longest name that fits counts, capitals do not.
    Set<Person> in(String text) {
        var found = new LinkedHashSet<Person>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                named(text.substring(at + 1)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Person> named(String rest) {
        return people.stream()
                .filter(Person::isActive)
                .filter(person -> begins(rest, person.name()) || begins(rest, person.email()))
                .max(
                        Comparator.comparingInt(
                                person ->
                                        begins(rest, person.email())
                                                ? person.email().length()
                                                : person.name().length()));
    }

    private static boolean begins(String rest, String name) {
        return rest.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                && (rest.length() == name.length()
                        || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }
}
