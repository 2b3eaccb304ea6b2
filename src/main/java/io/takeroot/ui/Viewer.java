package io.takeroot.ui;

import java.util.Optional;

/// Who looks at a page; contributed by the module that signs people in.
public interface Viewer {
    /// Empty before signing in.
    Optional<Person> person();

    Csrf csrf();

    /// @param role in plain words, such as `Lead`
    record Person(String name, String role) {}

    /// @param parameter name of the form field that carries the token
    record Csrf(String parameter, String header, String token) {}
}
