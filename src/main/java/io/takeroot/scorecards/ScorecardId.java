package io.takeroot.scorecards;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// Names one scorecard: its definition, and the product where the definition makes one for each.
public record ScorecardId(Slug definition, Optional<Slug> product) {
    public static ScorecardId overall(Slug definition) {
        return new ScorecardId(definition, Optional.empty());
    }

    public static ScorecardId ofProduct(Slug definition, Slug product) {
        return new ScorecardId(definition, Optional.of(product));
    }

    /// Reads what [#text] writes.
    public static Optional<ScorecardId> parse(String text) {
        var parts = text.split("/", -1);
        boolean named = parts.length <= 2 && java.util.Arrays.stream(parts).allMatch(Slug::isSlug);
        return named
                ? Optional.of(
                        new ScorecardId(
                                Slug.of(parts[0]),
                                parts.length == 2
                                        ? Optional.of(Slug.of(parts[1]))
                                        : Optional.empty()))
                : Optional.empty();
    }

    /// `overall`, or `product/gtx-pro`.
    public String text() {
        return definition + product.map(key -> "/" + key).orElse("");
    }

    /// The page's address.
    public String url() {
        return "/scorecards/" + text();
    }
}
