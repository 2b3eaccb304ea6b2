package io.takeroot.library;

import java.util.List;

/// What a buyer objects, and what to answer.
///
/// @param answer as it is written, line by line
public record Objection(String words, List<String> answer) {
    public Objection {
        answer = List.copyOf(answer);
    }
}
