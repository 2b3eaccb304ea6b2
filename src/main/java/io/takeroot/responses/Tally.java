package io.takeroot.responses;

import java.util.Collection;

/// How many responses had which outcome.
public record Tally(int worked, int didNot, int cannotTell) {
    static Tally of(Collection<Response> responses) {
        return new Tally(
                count(responses, Outcome.WORKED),
                count(responses, Outcome.DID_NOT),
                count(responses, Outcome.CANNOT_TELL));
    }

    public int total() {
        return worked + didNot + cannotTell;
    }

    private static int count(Collection<Response> responses, Outcome outcome) {
        return (int)
                responses.stream()
                        .flatMap(response -> response.measured().stream())
                        .filter(measured -> measured.outcome() == outcome)
                        .count();
    }
}
