package io.takeroot.inbox;

/// What the headers say about a mail's way here.
///
/// @param hops how many servers it passed
/// @param bulk whether it went to many at once, as a newsletter does
/// @param checkedBy the server that wrote the topmost check of the sender; empty when none did
public record Passage(int hops, boolean bulk, String checkedBy) {
    static Passage of(Headers headers) {
        return new Passage(
                (int) headers.values("received").count(),
                headers.first("precedence").strip().matches("(?i)bulk|junk"),
                Authentication.server(headers));
    }
}
