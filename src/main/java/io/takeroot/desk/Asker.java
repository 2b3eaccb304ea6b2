package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import java.util.Locale;

/// Who asks; an account is not needed.
///
/// @param email in lower case
public record Asker(String name, String email) {
    public Asker {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.isBlank() ? email : name.strip();
    }

    public Actor actor() {
        return new Actor(email);
    }
}
