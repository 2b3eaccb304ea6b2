package io.takeroot.desk;

import io.takeroot.search.Numbers;
import java.util.Optional;

/// How words narrow a list of requests.
sealed interface QueueWords {
    /// Not at all.
    record None() implements QueueWords {}

    /// To those of which the index says that they have the words, and to the one that is named.
    record Indexed(Numbers numbers, Optional<RequestId> named) implements QueueWords {
        boolean holds(long id) {
            return numbers.holds(id) || named.filter(it -> it.value() == id).isPresent();
        }
    }

    /// To those that have the words in the title or the asker: the index is being made.
    record Read(String words) implements QueueWords {}
}
