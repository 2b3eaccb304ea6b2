package io.takeroot.groundwork;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that the work on a product stands on.
///
/// @param state as people set it; never stale
/// @param agreedOn the day from which it holds; empty when nobody said
/// @param reviewBy the last day on which it is fresh
/// @param products it belongs to
/// @param values of the fields of its kind, by name; a field without a value is left out
public record Foundation(
        FoundationId id,
        String title,
        Optional<String> owner,
        FoundationState state,
        Optional<LocalDate> agreedOn,
        Optional<LocalDate> reviewBy,
        Set<Slug> products,
        Map<String, List<String>> values) {
    public Foundation {
        products = Set.copyOf(products);
        values = Map.copyOf(values);
    }

    /// Where it stands at the end of a day: what was agreed later is a draft, what should have
    /// been reviewed before is stale.
    public FoundationState stateOn(LocalDate day) {
        if (state != FoundationState.AGREED) {
            return state;
        }
        if (agreedOn.filter(day::isBefore).isPresent()) {
            return FoundationState.DRAFT;
        }
        return reviewBy.filter(day::isAfter).isPresent()
                ? FoundationState.STALE
                : FoundationState.AGREED;
    }

    public boolean isStaleOn(LocalDate day) {
        return stateOn(day) == FoundationState.STALE;
    }

    /// The value of a field, empty where there is none; several in one line.
    public String text(String field) {
        return String.join(", ", values.getOrDefault(field, List.of()));
    }

    public boolean belongsTo(Slug product) {
        return products.contains(product);
    }

    Foundation of(Set<Slug> itsProducts) {
        return new Foundation(id, title, owner, state, agreedOn, reviewBy, itsProducts, values);
    }

    Optional<Slug> reference(FoundationKind kind) {
        return Optional.of(text(kind.word())).filter(Slug::isSlug).map(Slug::of);
    }
}
