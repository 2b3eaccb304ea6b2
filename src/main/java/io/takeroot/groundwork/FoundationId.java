package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// Names one foundation: `persona/it-buyer`.
public record FoundationId(FoundationKind kind, Slug key) {
    public static Optional<FoundationId> parse(String text) {
        int slash = text.indexOf('/');
        var key = text.substring(slash + 1);
        return slash < 0 || !Slug.isSlug(key)
                ? Optional.empty()
                : FoundationKind.of(text.substring(0, slash))
                        .map(kind -> new FoundationId(kind, Slug.of(key)));
    }

    /// The address of its page.
    public String url() {
        return "/groundwork/" + this;
    }

    @Override
    public String toString() {
        return kind.word() + "/" + key;
    }
}
