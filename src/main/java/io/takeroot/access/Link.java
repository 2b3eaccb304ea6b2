package io.takeroot.access;

/// What a link that was sent or printed opens.
public sealed interface Link {
    /// Its holder becomes the first administrator.
    record FirstAdministrator() implements Link {}

    /// Its holder is this person and sets a password.
    record Invitation(Person person) implements Link {}

    /// Signs in as this person, from this machine only, as often as wanted.
    record Demo(Person person) implements Link {}
}
