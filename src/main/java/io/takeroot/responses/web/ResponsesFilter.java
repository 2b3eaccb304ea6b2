package io.takeroot.responses.web;

import io.takeroot.access.Person;
import io.takeroot.responses.Episode;
import io.takeroot.responses.Response;
import io.takeroot.responses.Responses;
import java.util.Optional;

/// Which part of all responses is looked at.
///
/// @param whose `mine`, or anything else for everybody's
/// @param product a product's key; empty for all
/// @param person who looks
record ResponsesFilter(String whose, String product, Optional<Person> person) {
    static final String MINE = "mine";

    boolean isSet() {
        return isMine() || !product.isEmpty();
    }

    boolean isMine() {
        return whose.equals(MINE);
    }

    boolean holds(Episode episode) {
        return isOf(episode.owner()) && isOfProduct(episode);
    }

    /// Mine is what I do, and what others do about a figure of mine.
    boolean holds(Response response) {
        return (isOf(response.answer().owner()) || isOf(response.episode().owner()))
                && isOfProduct(response.episode());
    }

    private boolean isOf(String owner) {
        return !isMine() || person.filter(me -> Responses.isOf(owner, me)).isPresent();
    }

    private boolean isOfProduct(Episode episode) {
        return product.isEmpty()
                || episode.indicator()
                        .scorecard()
                        .product()
                        .filter(key -> key.value().equals(product))
                        .isPresent();
    }
}
