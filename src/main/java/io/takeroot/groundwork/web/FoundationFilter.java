package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationState;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person wants to see of the groundwork; an empty word stands for everything.
///
/// @param product key of a product
/// @param part what it is, such as `value-proposition`
/// @param find words in the title or the text
record FoundationFilter(String product, String part, String owner, String state, String find) {
    static final FoundationFilter NOTHING = new FoundationFilter("", "", "", "", "");

    FoundationFilter(
            @Nullable String product,
            @Nullable String part,
            @Nullable String owner,
            @Nullable String state,
            @Nullable String find) {
        this.product = Objects.requireNonNullElse(product, "");
        this.part = Objects.requireNonNullElse(part, "");
        this.owner = Objects.requireNonNullElse(owner, "");
        this.state = Objects.requireNonNullElse(state, "");
        this.find = Objects.requireNonNullElse(find, "").strip();
    }

    boolean takesProduct(String key) {
        return product.isEmpty() || product.equals(key);
    }

    boolean takesOwner(String name) {
        return owner.isEmpty() || owner.equals(name);
    }

    boolean takesState(FoundationState of) {
        return state.isEmpty() || state.equals(of.word());
    }

    boolean takes(Foundation foundation, LocalDate today) {
        return (product.isEmpty()
                        || foundation.products().stream().anyMatch(p -> p.value().equals(product)))
                && takesOwner(foundation.owner().orElse(""))
                && takesState(foundation.stateOn(today))
                && hasWords(foundation);
    }

    private boolean hasWords(Foundation foundation) {
        var all =
                foundation.title()
                        + " "
                        + foundation.id().key()
                        + " "
                        + String.join(
                                " ",
                                foundation.values().values().stream()
                                        .map(values -> String.join(" ", values))
                                        .toList());
        return all.toLowerCase(Locale.ROOT).contains(find.toLowerCase(Locale.ROOT));
    }
}
