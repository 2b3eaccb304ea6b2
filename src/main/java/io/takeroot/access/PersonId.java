package io.takeroot.access;

import java.util.UUID;

/// Which person; never given to another one.
public record PersonId(UUID value) {
    static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
