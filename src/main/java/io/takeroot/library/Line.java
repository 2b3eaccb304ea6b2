package io.takeroot.library;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// A line of an asset: words, or a claim that is shown with its own words and its evidence.
public sealed interface Line {
    String CLAIM = "claim:";

    record Words(String text) implements Line {}

    record Claim(Slug key) implements Line {}

    /// As it is written: a line `claim:KEY` names a claim.
    static Line of(String written) {
        var text = written.strip();
        var key = text.startsWith(CLAIM) ? text.substring(CLAIM.length()).strip() : "";
        return Slug.isSlug(key) ? new Claim(Slug.of(key)) : new Words(text);
    }

    default Optional<Slug> claim() {
        return switch (this) {
            case Words _ -> Optional.empty();
            case Claim(Slug key) -> Optional.of(key);
        };
    }
}
