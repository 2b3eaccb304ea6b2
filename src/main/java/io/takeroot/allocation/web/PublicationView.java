package io.takeroot.allocation.web;

import java.util.List;

/// One publication: who, when, why, what it changed, under which rule.
///
/// @param facts name and words
/// @param yaml the definition under which it ran
public record PublicationView(
        List<Fact> facts, String sentence, DifferenceView difference, String yaml) {
    public PublicationView {
        facts = List.copyOf(facts);
    }

    public record Fact(String name, String words) {}
}
