package io.takeroot.home;

import io.takeroot.access.Person;

/// Whose things the first page shows.
public sealed interface Whose {
    /// @param owner as a definition names them: by name or by e-mail address
    boolean has(String owner);

    record Everybodys() implements Whose {
        @Override
        public boolean has(String owner) {
            return true;
        }
    }

    record Mine(Person person) implements Whose {
        @Override
        public boolean has(String owner) {
            return owner.equalsIgnoreCase(person.name()) || owner.equalsIgnoreCase(person.email());
        }
    }
}
