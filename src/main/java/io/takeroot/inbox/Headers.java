package io.takeroot.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The headers of a message or of one of its parts, unfolded, in their order.
record Headers(List<Header> all) {
    static final Headers NONE = new Headers(List.of());

    /// @param name in lower case
    /// @param value one line, encoded words still encoded
    record Header(String name, String value) {}

    Headers {
        all = List.copyOf(all);
    }

    Stream<String> values(String name) {
        return all.stream()
                .filter(header -> header.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(Header::value);
    }

    boolean has(String name) {
        return values(name).findAny().isPresent();
    }

    /// The first with anything in it; empty when there is none.
    String first(String name) {
        return find(name).orElse("");
    }

    /// The first with anything in it, with its encoded words read.
    String text(String name) {
        return HeaderWords.decode(first(name)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private Optional<String> find(String name) {
        return values(name).filter(value -> !value.isBlank()).findFirst();
    }
}
