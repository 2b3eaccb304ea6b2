package io.takeroot.access;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;

/// Somebody who may sign in.
///
/// @param email in lower case, unique
/// @param team the key of the team they belong to
/// @param disabledAt since when they may not; empty while they may
public record Person(
        PersonId id,
        String email,
        String name,
        Role role,
        Optional<Slug> team,
        Optional<Instant> disabledAt)
        implements Principal {
    /// The name under which modules below this one know who asks.
    @Override
    public String getName() {
        return email;
    }

    public Actor actor() {
        return new Actor(email);
    }

    public boolean isActive() {
        return disabledAt.isEmpty();
    }
}
