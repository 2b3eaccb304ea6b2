package io.takeroot.intelligence;

import io.takeroot.kernel.Slug;
import java.util.Optional;

/// What an insight or a record of a deal is about, by the keys of the groundwork.
///
/// @param deal id of the deal in the data
public record Subject(
        Optional<Slug> product,
        Optional<Slug> competitor,
        Optional<Slug> persona,
        Optional<Slug> segment,
        Optional<String> deal) {
    public static final Subject NOTHING =
            new Subject(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Subject withProduct(Optional<Slug> named) {
        return new Subject(named, competitor, persona, segment, deal);
    }

    public Subject withCompetitor(Optional<Slug> named) {
        return new Subject(product, named, persona, segment, deal);
    }

    public Subject withPersona(Optional<Slug> named) {
        return new Subject(product, competitor, named, segment, deal);
    }

    public Subject withSegment(Optional<Slug> named) {
        return new Subject(product, competitor, persona, named, deal);
    }

    public Subject withDeal(Optional<String> named) {
        return new Subject(product, competitor, persona, segment, named);
    }
}
