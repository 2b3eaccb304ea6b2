package io.takeroot.desk;

import java.util.List;
import java.util.Optional;

/// One page of a list of requests.
///
/// @param next where the next page begins; empty after the last one
public record FoundRequests(List<Request> requests, Optional<String> next) {
    public FoundRequests {
        requests = List.copyOf(requests);
    }
}
